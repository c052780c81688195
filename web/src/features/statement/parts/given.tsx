import type { Transfer } from '@timebank/shared/ledger';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';

/** After a gift: who has it now, and the way back to one's own hours. */
export function Given({ transfer }: { transfer: Transfer }) {
  const say = useSay();
  const words = useTimeWords();
  const name = transfer.to.kind === 'fund' ? say('give.toFund') : transfer.to.name;
  return (
    <Page
      title={say('give.doneTitle')}
      lead={say('give.done', { name, time: words.hours(transfer.minutes) })}
    >
      <div>
        <LinkButton kind="primary" href="/hours">
          {say('give.seeHours')}
        </LinkButton>
      </div>
    </Page>
  );
}
