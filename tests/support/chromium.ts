import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { unpackedChromium } from './chromium-archive.ts';

/** A running browser that test files connect to. */
export interface Browser {
  endpoint: string;
  /** One line for the person who watches the run. */
  description: string;
  stop(): Promise<void>;
}

/** A place where a browser may be, and what it needs in its environment. */
interface Candidate {
  executablePath: string;
  env?: Record<string, string>;
  origin: string;
}

/**
 * Starts the first browser that works: `CHROME_PATH`, then the machine's own Chromium or Chrome, then the one that
 * npm's @sparticuz/chromium carries inside. Tests never skip for want of a browser, so finding none is an error.
 */
export async function startChromium(): Promise<Browser> {
  const failures: string[] = [];
  for await (const candidate of candidates(failures)) {
    try {
      const server = await launch(candidate);
      return {
        endpoint: server.wsEndpoint(),
        description: `browser ${candidate.executablePath} (${candidate.origin})`,
        stop: () => server.close(),
      };
    } catch (cause) {
      failures.push(`${candidate.executablePath} (${candidate.origin}): ${firstLines(cause)}`);
    }
  }
  throw new Error(
    [
      'No browser for the tests started. Tried:',
      ...failures.map((failure) => `  - ${failure}`),
      'Install Debian\'s "chromium" package, or set CHROME_PATH to a Chromium or Chrome.',
    ].join('\n'),
  );
}

async function* candidates(failures: string[]): AsyncGenerator<Candidate> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    yield { executablePath: chosen, origin: 'CHROME_PATH' };
    return; // whoever names a browser wants that one or none
  }
  for (const name of ['chromium', 'google-chrome']) {
    const executablePath = await onThePath(name);
    if (executablePath === undefined) failures.push(`${name}: not on the PATH`);
    else yield { executablePath, origin: 'on the PATH' };
  }
  try {
    yield { ...(await unpackedChromium()), origin: '@sparticuz/chromium' };
  } catch (cause) {
    failures.push(`@sparticuz/chromium: ${firstLines(cause)}`);
  }
}

async function onThePath(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (folder !== '' && isThere) return file;
  }
  return undefined;
}

// Playwright adds a new profile folder for each launch and removes it afterwards.
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing leaves the machine: every other name fails to resolve.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

function launch({ executablePath, env }: Candidate): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath,
    args: flags,
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
}

function firstLines(cause: unknown): string {
  return String(cause).split('\n').slice(0, 3).join(' ');
}
