import type { ParsedOf } from '@timebank/shared/endpoint';
import type { Exchange, recordHours } from '@timebank/shared/exchanges';
import type { ExchangeId } from '@timebank/shared/ids';
import { isStaff } from '@timebank/shared/roles';
import type { WriteCall } from '../context.ts';
import { insist, notAllowed } from '../refusal.ts';
import { fileReport, insistOnHours } from './hours.service.ts';
import { categoryTitle, insistOnOneSide, partiesOf } from './pairs.service.ts';
import { nothingReported } from './proposals.service.ts';
import { objectionToPastHelp } from './sides.rules.ts';
import { exchangeIn } from './steps.service.ts';
import { insertExchange } from './store.ts';

type Body = ParsedOf<typeof recordHours>['body'];

/** Writes down help that happened without an offer or request. Either of the two may, and whoever acts for them. */
export async function recordHoursIn(
  call: WriteCall,
  { body }: ParsedOf<typeof recordHours>,
): Promise<Exchange> {
  insistOnOwnHelp(call, body);
  const { giver, receiver } = await partiesOf(call, body);
  await insistOnOneSide(call, body);
  insist(objectionToPastHelp(giver));
  insist(objectionToPastHelp(receiver));
  insistOnHours(call, { giverJoinedOn: giver.joinedOn, receiverJoinedOn: receiver.joinedOn }, body);

  const id = call.newId<ExchangeId>();
  await insertRecord(call, { id, body });
  const { minutes, happenedOn, memo = null } = body;
  return await fileReport(call, await exchangeIn(call, id), {
    action: 'record',
    hours: { minutes, happenedOn, memo },
  });
}

function insistOnOwnHelp({ asMemberId, actor }: WriteCall, { giverId, receiverId }: Body): void {
  if (asMemberId === giverId || asMemberId === receiverId) return;
  throw notAllowed(
    isStaff(actor.role)
      ? 'Say for which of the two you write this down.'
      : 'Only the two who helped each other can write this down.',
  );
}

async function insertRecord(call: WriteCall, { id, body }: { id: ExchangeId; body: Body }): Promise<void> {
  const at = call.now.toISOString();
  await insertExchange(call.tx, {
    ...nothingReported,
    id,
    timebankId: call.scope.timebankId,
    listingId: null,
    categoryId: body.categoryId,
    title: await categoryTitle(call, body.categoryId),
    giverId: body.giverId,
    receiverId: body.receiverId,
    status: 'reported',
    statusSince: at,
    proposedById: call.asMemberId,
    proposedFor: null,
    message: null,
    giverAcceptedAt: null,
    receiverAcceptedAt: null,
    agreedMinutes: body.minutes,
    createdAt: at,
    version: 1,
  });
}
