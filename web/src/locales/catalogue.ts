import { i18n } from '@lingui/core';
import { formatMessages } from '../lib/format-messages.ts';
import { compileMessage } from '../lib/icu.ts';
import type { actingMessages } from './en/acting.ts';
import { appMessages } from './en/app.ts';
import type { arrangingMessages } from './en/arranging.ts';
import type { authMessages } from './en/auth.ts';
import type { batchesMessages } from './en/batches.ts';
import type { careMessages } from './en/care.ts';
import type { exchangesMessages } from './en/exchanges.ts';
import type { findingMessages } from './en/finding.ts';
import type { homeMessages } from './en/home.ts';
import type { linksMessages } from './en/links.ts';
import type { listedMessages } from './en/listed.ts';
import type { listingsMessages } from './en/listings.ts';
import type { mailingMessages } from './en/mailing.ts';
import type { membersMessages } from './en/members.ts';
import type { noticesMessages } from './en/notices.ts';
import type { paperMessages } from './en/paper.ts';
import type { postMessages } from './en/post.ts';
import type { printMessages } from './en/print.ts';
import type { slipsMessages } from './en/slips.ts';
import type { staffMessages } from './en/staff.ts';
import type { staffActsMessages } from './en/staff-acts.ts';
import type { staffApprovalsMessages } from './en/staff-approvals.ts';
import type { staffAuditMessages } from './en/staff-audit.ts';
import type { staffBooksMessages } from './en/staff-books.ts';
import type { staffCallMessages } from './en/staff-call.ts';
import type { staffCallListMessages } from './en/staff-call-list.ts';
import type { staffDecidingMessages } from './en/staff-deciding.ts';
import type { staffMembersMessages } from './en/staff-members.ts';
import type { staffReviewMessages } from './en/staff-review.ts';
import type { staffVisitsMessages } from './en/staff-visits.ts';
import type { statementMessages } from './en/statement.ts';
import type { storyMessages } from './en/story.ts';
import type { visitsMessages } from './en/visits.ts';
import type { waitingMessages } from './en/waiting.ts';
import type { staffParts } from './staff-parts.ts';

/** The parts of the catalogue that come with the pages which need them. One file each, in each language. */
export const memberParts = {
  acting: async () => (await import('./en/acting.ts')).actingMessages,
  auth: async () => (await import('./en/auth.ts')).authMessages,
  listed: async () => (await import('./en/listed.ts')).listedMessages,
  listings: async () => (await import('./en/listings.ts')).listingsMessages,
  arranging: async () => (await import('./en/arranging.ts')).arrangingMessages,
  care: async () => (await import('./en/care.ts')).careMessages,
  exchanges: async () => (await import('./en/exchanges.ts')).exchangesMessages,
  finding: async () => (await import('./en/finding.ts')).findingMessages,
  home: async () => (await import('./en/home.ts')).homeMessages,
  links: async () => (await import('./en/links.ts')).linksMessages,
  members: async () => (await import('./en/members.ts')).membersMessages,
  notices: async () => (await import('./en/notices.ts')).noticesMessages,
  statement: async () => (await import('./en/statement.ts')).statementMessages,
  story: async () => (await import('./en/story.ts')).storyMessages,
  visits: async () => (await import('./en/visits.ts')).visitsMessages,
  waiting: async () => (await import('./en/waiting.ts')).waitingMessages,
};

export type MessagePart = keyof typeof memberParts | keyof typeof staffParts;

/** Where parts are to be had. */
export type MessageParts = Partial<Record<MessagePart, () => Promise<Record<string, string>>>>;

/** Every message there is. English is the source: a message that it lacks does not compile. */
export type MessageId = keyof (typeof formatMessages &
  typeof appMessages &
  typeof actingMessages &
  typeof authMessages &
  typeof listedMessages &
  typeof listingsMessages &
  typeof arrangingMessages &
  typeof careMessages &
  typeof exchangesMessages &
  typeof findingMessages &
  typeof homeMessages &
  typeof membersMessages &
  typeof noticesMessages &
  typeof paperMessages &
  typeof linksMessages &
  typeof postMessages &
  typeof batchesMessages &
  typeof mailingMessages &
  typeof printMessages &
  typeof slipsMessages &
  typeof staffMessages &
  typeof staffApprovalsMessages &
  typeof staffActsMessages &
  typeof staffAuditMessages &
  typeof staffBooksMessages &
  typeof staffCallMessages &
  typeof staffCallListMessages &
  typeof staffDecidingMessages &
  typeof staffMembersMessages &
  typeof staffReviewMessages &
  typeof staffVisitsMessages &
  typeof statementMessages &
  typeof storyMessages &
  typeof visitsMessages &
  typeof waitingMessages);

/** The language of the pages, with the place that decides about dates and numbers. */
export const language = { code: 'en', locale: 'en-GB' };

export const catalogue = i18n;

/** Makes the messages of every page ready to be said. */
export function startCatalogue(): void {
  load({ ...formatMessages, ...appMessages });
  i18n.activate(language.code, language.locale);
}

/** Fetches the messages of these parts, once. `parts` says where each is. */
export async function loadMessages(wanted: readonly MessagePart[], parts: MessageParts): Promise<void> {
  await Promise.all(wanted.map((part) => (fetched[part] ??= parts[part]?.().then(load))));
}

const fetched: Partial<Record<MessagePart, Promise<void> | undefined>> = {};

function load(messages: Record<string, string>): void {
  const compiled = Object.entries(messages).map(([id, message]) => [id, compileMessage(message)]);
  i18n.load(language.code, Object.fromEntries(compiled));
}
