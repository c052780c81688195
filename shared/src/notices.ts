import * as z from 'zod/mini';
import { channel, onBehalfOf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { exchangeId, listingId, noticeId } from './ids.ts';
import { instant } from './instants.ts';
import { page, pageQuery } from './page.ts';

/** What a member is told, by code; the screens and the letters have a sentence for each. */
export const noticeCodes = [
  'exchange_proposed',
  'exchange_introduced',
  'exchange_agreed',
  'exchange_declined',
  'exchange_withdrawn',
  'exchange_cancelled',
  'hours_to_confirm',
  'hours_answered',
  'hours_disputed',
  'hours_completed',
  'hours_undone',
  'hours_need_coordinator',
  'exchange_resolved',
  'hours_reminder',
  'transfer_reversed',
  'hours_put_right',
  'hours_given',
  'donation_recorded',
  'soft_line_passed',
  'membership_changed',
  'concern_answered',
  'floor_changed',
  'books_in_doubt',
  'approval_waits',
  'approval_carried_out',
  'approval_declined',
  'month_closed',
  'copy_failed',
  'done_for_you',
  'consent_given',
  'consent_ended',
  'consent_still_right',
  'consent_asked_again',
  'visit_overdue',
] as const;
export const noticeCode = z.enum(noticeCodes);
export type NoticeCode = z.output<typeof noticeCode>;

export const notice = z.strictObject({
  id: noticeId,
  code: noticeCode,
  /** The other member's name, a title, hours in minutes: what the sentence needs. */
  facts: z.strictObject({
    name: z.optional(z.string()),
    title: z.optional(z.string()),
    minutes: z.optional(z.int()),
    /** The hours that stood before, where others were recorded in their place. */
    wasMinutes: z.optional(z.int()),
    reason: z.optional(z.string()),
    /** Set where somebody acted for the member: which operation, and how they had asked. */
    act: z.optional(z.string()),
    channel: z.optional(channel),
  }),
  exchangeId: z.nullable(exchangeId),
  listingId: z.nullable(listingId),
  at: instant,
  readAt: z.nullable(instant),
});
export type Notice = z.output<typeof notice>;

export const listNotices = endpoint({
  operationId: 'listNotices',
  method: 'GET',
  path: '/notices',
  tag: 'Notices',
  summary: 'What I have been told, the latest first',
  access: 'member',
  forAnother: 'statement',
  query: { ...pageQuery, ...onBehalfOf, unread: z.optional(z.literal('true')) },
  reply: page(notice),
});

export const markNoticesRead = endpoint({
  operationId: 'markNoticesRead',
  method: 'PUT',
  path: '/notices/read',
  tag: 'Notices',
  summary: 'Mark my notices as read, up to and with this one',
  access: 'signed_in',
  forAnother: { never: 'What a delegate has read is still new to the member.' },
  body: z.strictObject({ upTo: noticeId }),
  reply: null,
});

/** Each event is a line `data: {"topics": ["exchanges", "notices", …]}`: what on the screen to ask for again. */
export const streamChanges = endpoint({
  operationId: 'streamChanges',
  method: 'GET',
  path: '/changes',
  tag: 'Notices',
  summary: 'A stream of server-sent events that says when something of mine has changed',
  description: 'The stream ends when the access token does. Connect again with a new one.',
  access: 'signed_in',
  forAnother: { never: 'It wakes the screen in front of somebody.' },
  reply: null,
  status: 200,
  streams: 'text/event-stream',
});
