import { useQuery } from '@tanstack/react-query';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { explainBalance } from '@timebank/shared/statements';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { useAddress, withSearch } from './address.ts';
import { ask } from './ask.ts';
import { Loaded } from './loaded.tsx';
import { usePartWord, type Voice } from './part-words.ts';
import { useSay } from './say.ts';
import { useHoursWords } from './use-hours-words.ts';

interface ExplanationProps {
  accountId: string;
  /** The end of the day that it is about; now where it is left out. */
  asOf?: string | undefined;
  voice: Voice;
  /** Whose balance it is, where it is not one's own. */
  name?: string;
}

const explanationQuery = ({ accountId, asOf }: Pick<ExplanationProps, 'accountId' | 'asOf'>) =>
  ask('ledger', explainBalance, { params: { accountId }, query: asOf ? { asOf } : {} });

/** Why a balance is what it is: in a few sentences, and as a list of its parts with the way to the lines of each. */
export function Explanation({ name, voice, ...about }: ExplanationProps) {
  const say = useSay();
  const words = useHoursWords();
  const explanation = useQuery(explanationQuery(about));
  const sentence = ({ part, minutes, times }: Part) =>
    say(`explain.${part}`, {
      whose: name === undefined ? 'you' : 'other',
      name: name ?? '',
      time: words.hours(minutes),
      times,
    });
  return (
    <Loaded query={explanation}>
      {(found) =>
        found.parts.length > 0 && (
          <>
            <p>{found.parts.map(sentence).join(' ')}</p>
            <Details summary={say('explain.asList')}>
              <PartsTable found={found} voice={voice} asOf={about.asOf} />
            </Details>
          </>
        )
      }
    </Loaded>
  );
}

type Explained = ReplyOf<typeof explainBalance>;
type Part = Explained['parts'][number];

function PartsTable({
  found: { parts, balanceMinutes },
  voice,
  asOf,
}: { found: Explained } & Pick<ExplanationProps, 'voice' | 'asOf'>) {
  const say = useSay();
  const words = useHoursWords();
  const wordOf = usePartWord(voice);
  const { pathname } = useAddress();
  const rows = parts.map(({ part, times, minutes }) => ({
    key: part as string,
    cells: [
      <StandingLink key="part" href={withSearch(pathname, { to: asOf, part })}>
        {wordOf(part)}
      </StandingLink>,
      String(times),
      words.change(minutes),
    ],
  }));
  const sum = { key: 'sum', cells: [say('explain.sum'), '', words.balance(balanceMinutes)] };
  return (
    <DataTable
      caption={say('explain.caption')}
      captionHidden
      columns={[
        { key: 'what', header: say('statement.what') },
        { key: 'times', header: say('explain.times'), figures: true },
        { key: 'hours', header: say('statement.change'), figures: true },
      ]}
      rows={[...rows, sum]}
    />
  );
}

/** Where a statement is narrowed to one part of a balance: which, what it adds up to, and the way back. */
export function PartNotice({ part, voice, ...about }: ExplanationProps & { part: string }) {
  const say = useSay();
  const words = useHoursWords();
  const wordOf = usePartWord(voice);
  const { pathname, search } = useAddress();
  const { data } = useQuery(explanationQuery(about));
  const found = data?.parts.find((each) => each.part === part);
  if (!found) return null;
  const { times: count, minutes } = found;
  return (
    <Notice
      title={say('explain.only', { what: wordOf(found.part) })}
      actions={
        <StandingLink href={withSearch(pathname, { ...search, part: undefined })}>
          {say('explain.all')}
        </StandingLink>
      }
    >
      <p>{say('explain.together', { count, time: words.hours(minutes) })}</p>
    </Notice>
  );
}
