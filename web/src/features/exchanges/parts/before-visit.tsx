import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { ContactLines } from '#lib/contact-lines.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DoorWord } from './door-word.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { VisitSteps } from './visit-steps.tsx';

/** What the two should know of each other before they meet, how to reach the other, and the word for the door. */
export function BeforeVisit({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const { other, side } = useExchangeWords().facts(exchange);
  const { contact, beforeVisit, doorWord } = exchange;
  if (side === 'neither') return null;
  const items = beforeVisit
    ? [
        { term: say('visit.called'), value: beforeVisit.calledName },
        {
          term: say('visit.comforts'),
          value: beforeVisit.comforts.map((one) => say(`comfort.${one}`)).join(', '),
        },
        { term: say('visit.accessNeeds'), value: beforeVisit.accessNeeds },
        { term: say('visit.languages'), value: beforeVisit.languages.join(', ') },
      ].filter(({ value }) => value !== '')
    : [];
  return (
    <Stack gap="large">
      {doorWord && (
        <DoorWord word={doorWord}>
          {say(side === 'giver' ? 'visit.sayAtDoor' : 'visit.askAtDoor', { name: other })}
        </DoorWord>
      )}
      {items.length > 0 && (
        <Stack>
          <h2>{side === 'giver' ? say('visit.before') : say('visit.beforeHost', { name: other })}</h2>
          <SummaryList items={items} />
        </Stack>
      )}
      {contact && (
        <Panel title={say('exchange.reach', { name: other })}>
          <ContactLines contact={contact} none={say('exchange.reachNothing')} />
        </Panel>
      )}
      <VisitSteps exchange={exchange} />
    </Stack>
  );
}
