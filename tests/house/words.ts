import type { Tree } from './tree.ts';

interface Banned {
  pattern: RegExp;
  lesson: string;
  /** Only where this matches; everywhere if left out. */
  where?: RegExp;
  /** But not where this matches. */
  except?: RegExp;
}

/** A sentence for each line with a word that has no place in the project's files. */
export function wordFaults(tree: Tree): string[] {
  return [...tree]
    .filter(([path]) => !aboutTheseWords.test(path))
    .flatMap(([path, text]) => {
      const concerned = banned.filter((rule) => concerns(rule, path));
      return text
        .split('\n')
        .flatMap((line, index) =>
          concerned
            .filter(({ pattern }) => pattern.test(line))
            .map(({ lesson }) => `${path}:${index + 1}: ${lesson}`),
        );
    });
}

function concerns({ where, except }: Banned, path: string): boolean {
  return (where?.test(path) ?? true) && !(except?.test(path) ?? false);
}

/** These files name the words in order to refuse them. */
const aboutTheseWords = /^tests\/house\/words(\.test)?\.ts$/;
const lockFile = /^pnpm-lock\.yaml$/;
const tools = /^(api\/src\/cli\/|api\/src\/main\.ts$|tests\/(bench|long-run|mutation)\/|web\/build\/)/;

const banned: Banned[] = [
  {
    pattern: /payer|payee/i,
    lesson: 'say who gave the help and who received it: giver and receiver',
    except: lockFile,
  },
  {
    pattern: /(?<!con)currenc(y|ies)/i,
    lesson: 'hours are help, not money: say hours or minutes',
    except: lockFile,
  },
  {
    pattern: /debt/i,
    lesson: 'nobody owes anything here: say "has had more hours than they gave"',
    except: lockFile,
  },
  {
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    lesson: 'do it now, or write it where the work is planned',
    except: lockFile,
  },
  {
    pattern: /\bconsole\.(log|debug|info)\b/,
    lesson: 'the server has a log and the tests have titles',
    except: tools,
  },
  { pattern: /\.only\s*\(/, lesson: 'then the other tests do not run', where: /^tests\// },
  {
    pattern: /\.(skip|todo)\s*\(/,
    lesson: 'a test that does not run proves nothing: mend it or remove it',
    where: /^tests\//,
  },
  {
    pattern: /(^|[\s'"`(=:])\/(work|root|home|Users)\//,
    lesson: 'that folder is on one machine only: start from the project or from a setting',
    except: lockFile,
  },
  {
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]+|\bregistry\s*=|\btarball:|_authToken/i,
    lesson: 'packages come from whichever registry the machine uses: name none',
  },
  {
    pattern:
      /(margin|padding|border)-(left|right)\b|^\s*(left|right)\s*:|(align|float|clear)\s*:\s*(left|right)\b/,
    lesson: 'say start and end: some languages are read from the right',
    where: /\.css$/,
  },
];
