import type { AnyEndpoint, InputOf, OutcomeOf } from '@timebank/shared/endpoint';
import { inTheirName } from './acting.ts';
import { isRefused } from './refusals.ts';
import { type Envelope, request } from './request.ts';
import { currentAccessToken, currentMemberId, renewSession } from './session.ts';

/**
 * Asks the API as whoever is signed in. An access token that has run out is renewed without a word, once, and
 * the request is sent again: but never in the name of somebody else, who may have signed in meanwhile.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  envelope: Omit<Envelope, 'accessToken'> = {},
): Promise<OutcomeOf<E>> {
  const memberId = currentMemberId();
  const sent = inTheirName(endpoint, input);
  const send = () => request(endpoint, sent, { ...envelope, accessToken: currentAccessToken() });
  try {
    return await send();
  } catch (error) {
    if (!isRefused(error, 'not_signed_in') || memberId === null) throw error;
    await renewSession();
    if (currentMemberId() !== memberId) throw error;
    return await send();
  }
}
