import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import { exchangeId, listingId } from '@timebank/shared/ids';
import { isStaff } from '@timebank/shared/roles';
import type { ReadCall, WriteCall } from '../context.ts';
import { actFor, lookFor, type OnBehalf, type Taking } from '../members/acting.service.ts';
import { notify } from '../notices/service.ts';
import { refusalFor } from './input.ts';

interface Input {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/**
 * The call as the act of the member whom the request names. What every operation takes is declared with it, so that
 * none can be served which forgets to ask.
 */
export async function actingFor(call: WriteCall, endpoint: AnyEndpoint, input: Input): Promise<WriteCall> {
  const taking = takingOf(endpoint);
  return taking ? await actFor(call, whomIn(call, endpoint, input), taking) : call;
}

/** The same for what is only looked at. */
export async function lookingFor(call: ReadCall, endpoint: AnyEndpoint, input: Input): Promise<ReadCall> {
  const taking = takingOf(endpoint);
  return taking ? await lookFor(call, fieldsOf(input), taking) : call;
}

/** Tells a member what was done for them. Whatever it was: nobody has to remember to. */
export function tellWhom(call: WriteCall, endpoint: AnyEndpoint, input: Input, reply: unknown): void {
  if (call.onBehalfOfId === null || onlyLooks(endpoint)) return;
  const about = { ...objectOf(reply), ...objectOf(input.params) };
  notify(call, {
    memberId: call.onBehalfOfId,
    code: 'done_for_you',
    exchangeId: endpoint.path.startsWith('/exchanges')
      ? idIn(exchangeId, about['exchangeId'] ?? about['id'])
      : null,
    listingId: endpoint.path.startsWith('/listings')
      ? idIn(listingId, about['listingId'] ?? about['id'])
      : null,
    facts: { name: call.actor.displayName, act: endpoint.operationId, channel: call.channel },
  });
}

function takingOf(endpoint: AnyEndpoint): Taking | null {
  const { forAnother: takes, body } = endpoint;
  if (typeof takes !== 'string') return null;
  return { takes, part: body ? 'body' : 'query', onlyLooks: onlyLooks(endpoint) };
}

const onlyLooks = ({ method }: AnyEndpoint): boolean => method === 'GET';

/**
 * Where the path names the member, it is for them: always where a delegate does it, and where a coordinator says how
 * they asked. Without that it is the coordinator's own act.
 */
function whomIn({ actor }: WriteCall, endpoint: AnyEndpoint, input: Input): OnBehalf {
  const given = fieldsOf(input);
  if (endpoint.ownerInPath !== 'memberId') return given;
  const owner = objectOf(input.params)['memberId'] as MemberId;
  if (given.onBehalfOf && given.onBehalfOf !== owner) {
    throw refusalFor([{ at: 'body.onBehalfOf', message: 'Name the member whom the address names.' }]);
  }
  const isOwnOffice = isStaff(actor.role) && !given.channel && !given.onBehalfOf;
  return isOwnOffice ? {} : { ...given, onBehalfOf: owner };
}

const fieldsOf = ({ query, body }: Input): OnBehalf => {
  const { onBehalfOf, channel, words } = { ...objectOf(query), ...objectOf(body) } as OnBehalf;
  return { onBehalfOf, channel, words };
};

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function idIn<Id>(
  kind: { safeParse(value: unknown): { success: boolean; data?: Id } },
  value: unknown,
): Id | null {
  return kind.safeParse(value).data ?? null;
}
