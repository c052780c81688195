import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { CategoryId, ExchangeId, MemberId, SlipId } from '@timebank/shared/ids';
import { writtenSlipNumber } from '@timebank/shared/slip-number';
import type { printSlips } from '@timebank/shared/slips';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { categoryTitle } from '../exchanges/pairs.service.ts';
import { exchangeIn } from '../exchanges/steps.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { assert, Refusal } from '../refusal.ts';
import { describeSlip } from './slips.service.ts';
import { findLastNumber, findSlips, insertSlips } from './store.ts';

type Body = ParsedOf<typeof printSlips>['body'];

/** Numbers are given out from here on, so that each has the same length for a long time. */
const firstNumber = 1001;

/** What is printed on every slip of a sheet. */
interface Printed {
  giverId: MemberId | null;
  receiverId: MemberId | null;
  categoryId: CategoryId | null;
  exchangeId: ExchangeId | null;
}

/** Gives out numbers, and keeps what is going to be printed beside each. */
export async function printSlipsIn(
  call: WriteCall,
  { body }: ParsedOf<typeof printSlips>,
): Promise<ReplyOf<typeof printSlips>> {
  const { tx, scope, now, actor } = call;
  const { timebankId } = scope;
  const printed = body.exchangeId ? await ofExchange(call, body.exchangeId) : await ofPair(call, body);
  const first = ((await findLastNumber(tx, { timebankId })) ?? firstNumber - 1) + 1;
  const rows = Array.from({ length: body.count }, (_, index) => ({
    ...printed,
    ...unused,
    timebankId,
    number: first + index,
    id: call.newId<SlipId>(),
    printedAt: now.toISOString(),
    printedById: actor.memberId,
  }));
  await insertSlips(tx, rows);
  const [row] = rows;
  assert(row, 'at least one slip is printed');
  recordAct(call, {
    action: 'slip.printed',
    subjectKind: 'slip',
    subjectId: row.id,
    details: { slipNumber: writtenSlipNumber(first), slipCount: body.count },
  });
  const found = await findSlips(tx, { filters: { timebankId }, below: null, limit: body.count });
  return { items: found.map(describeSlip).reverse() };
}

const unused = {
  status: 'printed' as const,
  usedExchangeId: null,
  usedAt: null,
  usedById: null,
  voidReason: null,
  voidedAt: null,
  pictureId: null,
};

async function ofPair(call: WriteCall, { giverId, receiverId, categoryId }: Body): Promise<Printed> {
  if (giverId && giverId === receiverId) {
    throw new Refusal('same_person_both_sides', 'Somebody else has to be on the other side.');
  }
  for (const memberId of [giverId, receiverId]) if (memberId) await memberIn(call, memberId);
  if (categoryId) await categoryTitle(call, categoryId);
  return {
    giverId: giverId ?? null,
    receiverId: receiverId ?? null,
    categoryId: categoryId ?? null,
    exchangeId: null,
  };
}

/** Help that is agreed, or that one side has reported and the other has not answered. */
async function ofExchange(call: WriteCall, exchangeId: ExchangeId): Promise<Printed> {
  const { exchange } = await exchangeIn(call, exchangeId);
  if (exchange.status !== 'agreed' && exchange.status !== 'reported') {
    throw new Refusal(
      'exchange_wrong_state',
      'A slip is for help that is agreed and not yet in the books. Look at it again.',
    );
  }
  const { giverId, receiverId, categoryId } = exchange;
  return { giverId, receiverId, categoryId, exchangeId };
}
