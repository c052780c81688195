import type { StatementLine } from '@timebank/shared/statements';
import { balanceSentence } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useCatalogue, useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { StatementOf } from '../parts/statement-of.tsx';

/** My hours in a sentence, then everything that moved them. */
export function MyHours() {
  const say = useSay();
  const catalogue = useCatalogue();
  const words = useTimeWords();
  const { id, balanceMinutes, heldMinutes } = useMe().account;
  return (
    <Page title={say('hours.myTitle')} lead={balanceSentence(catalogue, balanceMinutes)} wide>
      {heldMinutes > 0 && <p>{say('hours.held', { time: words.hours(heldMinutes) })}</p>}
      <Cluster>
        <LinkButton href="/hours/give">{say('hours.give')}</LinkButton>
        <LinkButton href="/fund">{say('hours.fund')}</LinkButton>
      </Cluster>
      <StatementOf
        accountId={id}
        path="/hours"
        caption={say('statement.caption')}
        whose="line"
        hrefOf={storyOf}
      />
    </Page>
  );
}

/** Help leads to its exchange, everything else to what the books say of it. */
const storyOf = ({ exchangeId, transferId }: StatementLine): string =>
  exchangeId === null ? `/hours/transfers/${transferId}` : `/exchanges/${exchangeId}`;
