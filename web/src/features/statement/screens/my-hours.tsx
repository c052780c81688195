import type { StatementLine } from '@timebank/shared/statements';
import { balanceSentence } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useCatalogue, useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { StatementPage } from '../parts/statement-page.tsx';

/** My hours in a sentence, then everything that moved them. */
export function MyHours() {
  const say = useSay();
  const catalogue = useCatalogue();
  const words = useTimeWords();
  const { account, displayName } = useMe();
  const { id, balanceMinutes, heldMinutes } = account;
  return (
    <StatementPage
      title={say('hours.myTitle')}
      lead={balanceSentence(catalogue, balanceMinutes)}
      accountId={id}
      path="/hours"
      caption={say('statement.caption')}
      name={displayName}
      whose="line"
      hrefOf={storyOf}
      more={
        <Cluster>
          <LinkButton href="/hours/give">{say('hours.give')}</LinkButton>
          <LinkButton href="/fund">{say('hours.fund')}</LinkButton>
        </Cluster>
      }
    >
      {heldMinutes > 0 && <p>{say('hours.held', { time: words.hours(heldMinutes) })}</p>}
    </StatementPage>
  );
}

/** What the books say of a line; from there it goes on to the help that it was for. */
const storyOf = ({ transferId }: StatementLine): string => `/hours/transfers/${transferId}`;
