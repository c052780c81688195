import type { CallerCard } from '@timebank/shared/callers';
import type { Exchange } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { useStaffWords } from './staff-words.ts';

/** What a coordinator wants to know of whoever is on the telephone, on one sheet. What there is nothing of is left out. */
export function CallerFacts({ card }: { card: CallerCard }) {
  const say = useSay();
  const words = useStaffWords();
  const { member, visits, waiting, requests, offers, representedBy, lastCall } = card;
  const { id, displayName, contact, account, accessNeeds, comforts, namedContact, preferredContact } = member;
  const other = ({ giver, receiver }: Exchange) => (giver.id === id ? receiver : giver).displayName;
  const facts = [
    { term: say('call.facts.called'), value: member.calledName },
    {
      term: say('call.facts.balance'),
      value: account && words.balanceOf(displayName, account.balanceMinutes),
    },
    {
      term: say('call.facts.visits'),
      value: visits
        .map((visit) =>
          say(visit.proposedFor ? 'call.facts.visit' : 'call.facts.visitSometime', {
            name: other(visit),
            title: visit.title,
            when: visit.proposedFor ? words.moment(visit.proposedFor) : '',
          }),
        )
        .join(' '),
    },
    {
      term: say('call.facts.waiting'),
      value: waiting
        .map((one) =>
          say(`call.facts.waits.${one.status === 'reported' ? 'hours' : 'proposal'}`, {
            name: other(one),
            title: one.title,
          }),
        )
        .join(' '),
    },
    { term: say('call.facts.requests'), value: requests.map(({ title }) => title).join(', ') },
    { term: say('call.facts.offers'), value: offers.map(({ title }) => title).join(', ') },
    {
      term: say('call.facts.lastCall'),
      value:
        lastCall &&
        [
          say('call.facts.lastCallWas', {
            when: words.moment(lastCall.startedAt),
            name: lastCall.coordinator.displayName,
          }),
          lastCall.note,
        ].join(' '),
    },
    { term: say('staff.member.accessNeeds'), value: accessNeeds },
    {
      term: say('staff.member.comforts'),
      value: comforts?.map((comfort) => say(`comfort.${comfort}`)).join(', '),
    },
    {
      term: say('call.facts.represented'),
      value: representedBy.map((one) => one.displayName).join(', '),
    },
    {
      term: say('staff.member.namedContact'),
      value: namedContact && say('staff.member.namedContactIs', namedContact),
    },
    { term: say('call.facts.reach'), value: contact?.phone && <bdi dir="ltr">{contact.phone}</bdi> },
    { term: say('call.facts.prefers'), value: preferredContact && say(`staff.prefers.${preferredContact}`) },
  ];
  return (
    <Panel title={say('call.facts.title')}>
      <SummaryList items={facts.filter(({ value }) => Boolean(value))} />
      <p>
        <StandingLink href={`/staff/members/${id}`}>{say('call.facts.more')}</StandingLink>
      </p>
    </Panel>
  );
}
