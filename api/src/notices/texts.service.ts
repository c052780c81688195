import type { DeliveryId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import { leaseSeconds, nextTryAfter, triesMax } from '../mail/outbox.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { placeOfLink } from './asks.rules.ts';
import { findAsked } from './deliveries.store.ts';
import { wordsOf } from './letters.rules.ts';
import { type Minting, openPaths } from './links.service.ts';
import { findDueTexts, findLatestTexts, findTextsOf, updateDeliveries } from './sending.store.ts';
import { textFor } from './texts.rules.ts';

/** Those who are texted in one run; the next one goes on from there. */
const perRun = 20;

/** One text for one member, and the deliveries that it does. */
export interface TextToSend {
  ids: DeliveryId[];
  to: string;
  words: string;
  /** The same without a link that works, to be kept. */
  kept: string;
  tries: number;
}

/** Takes the texts whose time has come, together with whatever else waits for the same members, one text for each. */
export async function textsToSend(
  minting: Minting & Pick<WriteCall, 'scope'>,
  address: string,
): Promise<TextToSend[]> {
  const { tx, scope, now } = minting;
  const { timebankId } = scope;
  const due = await findDueTexts(tx, { timebankId, now: now.toISOString(), limit: perRun });
  if (due.length === 0) return [];
  const waiting = await findTextsOf(tx, { timebankId, memberIds: due.map(({ memberId }) => memberId) });
  const paths = await openPaths(
    minting,
    await findAsked(
      tx,
      waiting.map(({ id }) => id),
    ),
  );
  const { name, phone } = await settingsHere(minting);
  const texts = due.flatMap(({ memberId }) => {
    const own = waiting.filter((text) => text.memberId === memberId);
    return own[0] ? [textOf(own, own[0])] : [];
  });
  const nextTryAt = new Date(now.getTime() + leaseSeconds * 1000).toISOString();
  for (const { ids, tries } of texts) await updateDeliveries(tx, ids, { tries, nextTryAt });
  return texts;

  function textOf(own: typeof waiting, { toWhom }: (typeof waiting)[number]): TextToSend {
    const parts = own.map(({ id, code, facts }) => {
      const path = paths.get(id);
      const link = path ? `${address.replace(/\/$/, '')}${path}` : null;
      return { id, subject: wordsOf({ code, facts }).subject, link };
    });
    const words = textFor({ timebank: { name, phone }, parts });
    const kept = parts.reduce(
      (text, { id, link }) => (link ? text.replace(link, placeOfLink(id)) : text),
      words,
    );
    const tries = Math.max(...own.map((text) => text.tries)) + 1;
    return { ids: own.map(({ id }) => id), to: toWhom ?? '', words, kept, tries };
  }
}

/** Keeps what became of a text: sent, or why not and when it is tried again. */
export function noteText(
  tx: WriteTransaction,
  { text, failure, now }: { text: TextToSend; failure: string | null; now: Date },
): Promise<void> {
  const { ids, kept, tries } = text;
  if (failure === null) {
    const doneAt = now.toISOString();
    return updateDeliveries(tx, ids, { state: 'sent', doneAt, words: kept, outcome: null, nextTryAt: null });
  }
  return updateDeliveries(tx, ids, {
    outcome: failure.slice(0, 500),
    ...(tries >= triesMax ? { state: 'failed', nextTryAt: null } : { nextTryAt: nextTryAfter(tries, now) }),
  });
}

/** What was texted of late, one for each text, however many notices it tells. */
export async function latestTexts(tx: ReadTransaction, limit: number) {
  const rows = await findLatestTexts(tx, limit);
  const keyOf = ({ toWhom, doneAt, words }: (typeof rows)[number]) => `${toWhom} ${doneAt} ${words}`;
  const texts = new Map(rows.map((row) => [keyOf(row), row]));
  return [...texts].map(([key, { toWhom, words, doneAt }]) => ({
    to: toWhom ?? '',
    words: words ?? '',
    at: doneAt ?? '',
    deliveryIds: rows.filter((row) => keyOf(row) === key).map(({ id }) => id),
  }));
}
