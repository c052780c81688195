import { findDraft, forgetDraft, keepDraft } from './drafts.ts';
import { Refused, Unreached } from './refusals.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/**
 * Does something that must happen once. The same intent (the same words to the same operation) keeps its key until a
 * yes or a no came, over a dead network and a reload, so that whatever arrived the first time is not done a second time.
 */
export async function once<Reply>(
  intent: string,
  send: (idempotencyKey: string) => Promise<Reply>,
): Promise<Reply> {
  const name = `intent ${intent}`;
  const known = findDraft(name);
  const key = typeof known === 'string' ? known : timeOrderedId();
  keepDraft(name, key);
  try {
    const reply = await send(key);
    forgetDraft(name);
    return reply;
  } catch (error) {
    if (isAnswer(error)) forgetDraft(name);
    throw error;
  }
}

/** After silence, and after a fault of the server, nobody knows whether it was done. */
const isAnswer = (error: unknown): boolean =>
  !(error instanceof Unreached) && !(error instanceof Refused && error.status >= 500);
