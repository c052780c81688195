import type { Exchange, ExchangeStatus } from '@timebank/shared/exchanges';

/** What a member may tell a coordinator about an exchange, beside a yes. */
export type ToldStep = 'decline' | 'cancel' | 'report' | 'dispute';

const open: Partial<Record<ExchangeStatus, readonly ToldStep[]>> = {
  proposed: ['decline'],
  agreed: ['report', 'cancel'],
  reported: ['dispute'],
};

/** Who can have said what, as things stand. */
export function toldSteps({ status, waitingFor, giver, receiver }: Exchange) {
  const isAsked = (side: 'giver' | 'receiver') => status === 'agreed' || waitingFor.includes(side);
  const members = [...(isAsked('giver') ? [giver] : []), ...(isAsked('receiver') ? [receiver] : [])];
  return members.flatMap((member) =>
    (open[status] ?? []).map((step) => ({ key: `${step} ${member.id}`, step, member })),
  );
}
