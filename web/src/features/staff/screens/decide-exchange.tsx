import { useQuery } from '@tanstack/react-query';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { isStaff } from '@timebank/shared/roles';
import { useState } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Columns, Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { Tag } from '#ui/tag.tsx';
import type { DecisionProps } from '../parts/decided.ts';
import { ExchangeSummary } from '../parts/exchange-summary.tsx';
import { NextDecision } from '../parts/next-decision.tsx';
import { PartyPanel } from '../parts/party-panel.tsx';
import { StoryForStaff } from '../parts/story-for-staff.tsx';
import { VisitForStaff } from '../parts/visit-for-staff.tsx';
import { exchangeQuery } from '../queries.ts';

/** One exchange for whoever decides about it: whom to ring, what to decide, and how it came here. */
export function DecideExchange() {
  const say = useSay();
  const exchange = useQuery(exchangeQuery(useAddressPart('exchangeId')));
  const { role } = useMe();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <StaffPage
      title={exchange.data ? say('staff.exchange.who', namesIn(exchange.data)) : say('decide.title')}
      errors={errors}
      back={{ href: isStaff(role) ? '/staff' : '/staff/exchanges' }}
    >
      <Loaded query={exchange}>{(found) => <InFull exchange={found} onErrors={setErrors} />}</Loaded>
    </StaffPage>
  );
}

function InFull({ exchange, onErrors }: DecisionProps) {
  const say = useSay();
  const { role } = useMe();
  return (
    <Stack gap="large">
      <p>
        <Tag>{say(`staff.exchangeStatus.${exchange.status}`)}</Tag>
      </p>
      <Columns>
        <PartyPanel title={say('decide.helped')} memberId={exchange.giver.id} />
        <PartyPanel title={say('decide.wasHelped')} memberId={exchange.receiver.id} />
      </Columns>
      {isStaff(role) && <VisitForStaff exchange={exchange} />}
      <NextDecision exchange={exchange} onErrors={onErrors} />
      <Panel title={say('decide.facts')}>
        <ExchangeSummary exchange={exchange} />
        {exchange.transferId && (
          <p>
            <StandingLink href={`/staff/transfers/${exchange.transferId}`}>
              {say('decide.seeTransfer')}
            </StandingLink>
          </p>
        )}
        <p>
          <StandingLink href={`/staff/audit?subject=${exchange.id}`}>{say('staff.seeAudit')}</StandingLink>
        </p>
      </Panel>
      <StoryForStaff entries={exchange.timeline} />
    </Stack>
  );
}

const namesIn = ({ giver, receiver, title }: ExchangeInFull) => ({
  giver: giver.displayName,
  receiver: receiver.displayName,
  title,
});
