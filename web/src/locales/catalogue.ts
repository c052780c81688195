import { i18n } from '@lingui/core';
import { formatMessages } from '../lib/format-messages.ts';
import { compileMessage } from '../lib/icu.ts';
import { appMessages } from './en/app.ts';
import type { authMessages } from './en/auth.ts';
import type { listingsMessages } from './en/listings.ts';

/** The parts of the catalogue that come with the pages which need them. One file each, in each language. */
const parts = {
  auth: async () => (await import('./en/auth.ts')).authMessages,
  listings: async () => (await import('./en/listings.ts')).listingsMessages,
};

export type MessagePart = keyof typeof parts;

/** Every message there is. English is the source: a message that it lacks does not compile. */
export type MessageId = keyof (typeof formatMessages &
  typeof appMessages &
  typeof authMessages &
  typeof listingsMessages);

/** The language of the pages, with the place that decides about dates and numbers. */
export const language = { code: 'en', locale: 'en-GB' };

export const catalogue = i18n;

/** Makes the messages of every page ready to be said. */
export function startCatalogue(): void {
  load({ ...formatMessages, ...appMessages });
  i18n.activate(language.code, language.locale);
}

/** Fetches the messages of these parts, once. */
export async function loadMessages(wanted: readonly MessagePart[]): Promise<void> {
  await Promise.all(wanted.map((part) => (fetched[part] ??= parts[part]().then(load))));
}

const fetched: Partial<Record<MessagePart, Promise<void>>> = {};

function load(messages: Record<string, string>): void {
  const compiled = Object.entries(messages).map(([id, message]) => [id, compileMessage(message)]);
  i18n.load(language.code, Object.fromEntries(compiled));
}
