import type { AuditEvent } from '@timebank/shared/audit';
import type { Say } from '#lib/say.ts';

/** Steps of an exchange, which the log calls `exchange.accept` and so on. */
export const exchangeSteps = [
  'propose',
  'accept',
  'decline',
  'withdraw',
  'cancel',
  'record',
  'report_hours',
  'confirm',
  'answer',
  'dispute',
  'undo',
  'resolve',
  'raise_concern',
  'answer_concern',
  'complete',
  'reverse',
  'put_right',
  'remind',
  'ask_coordinator',
  'expire',
] as const;

const otherActions = [
  'member.applied',
  'member.joined',
  'member.status_changed',
  'member.role_changed',
  'member.floor_changed',
  'member.updated',
  'member.viewed_private',
  'member.password_word_shown',
  'member.blocked',
  'member.unblocked',
  'member.letter_printed',
  'member.asked_to_be_rung',
  'delivery.done',
  'delivery.not_needed',
  'delivery.taken_back',
  'delivery.again',
  'consent.given',
  'consent.taken_up',
  'consent.kept',
  'consent.withdrawn',
  'consent.remind',
  'consent.ask_coordinator',
  'pin.issued',
  'card.issued',
  'card.revoked',
  'transfer.create',
  'transfer.reverse',
  'approval.propose',
  'approval.carry_out',
  'approval.decline',
  'approval.withdraw',
  'statement.read',
  'statement.explain',
  'statement.export',
  'statements.addresses_seen',
  'statements.printed',
  'ledger.verify',
  'ledger.export',
  'ledger.balances',
  'ledger.evidence',
  'unusual.looked_at',
  'unusual.taken_back',
  'unusual_rule.changed',
  'month.closed',
  'month.reopened',
  'audit.export',
  'slip.printed',
  'slip.keyed_in',
  'slip.undone',
  'slip.made_void',
  'slip.photographed',
  'slip.photo_seen',
  'head.sent',
  'backup.failed',
  'follow_up.close',
  'call.start',
  'call.check',
  'call.note',
  'call.end',
  'call.list',
  'call.outcome',
  'call.undo',
  'call_list.add',
  'call_sheet.made',
  'call_sheet.read',
  'call_sheet.keyed',
  'listing.create',
  'listing.update',
  'listing.close',
  'listing.reopen',
  'listing.expire',
  'listing.withdraw',
  'photo.kept',
  'photo.removed',
  'badge.issued',
  'badge.revoked',
  'visit.began',
  'visit.ended',
  'visit.overdue',
  'visit.acknowledged',
  'settings.changed',
  'timebank.created',
  'session.opened',
  'session.ended',
  'session.used_again',
  'password.changed',
  'second_factor.confirmed',
] as const;

/** Everything that the log can be narrowed to: all that the program writes. */
export const auditActions: readonly string[] = [
  ...exchangeSteps.map((step) => `exchange.${step}`),
  ...otherActions,
];

/** The first words of acts, under which they are chosen: fifty sentences would be too many, and too long for a telephone. */
export const nouns = [
  'approval',
  'exchange',
  'member',
  'delivery',
  'consent',
  'pin',
  'card',
  'transfer',
  'statement',
  'statements',
  'ledger',
  'month',
  'unusual',
  'unusual_rule',
  'audit',
  'follow_up',
  'call',
  'call_list',
  'call_sheet',
  'listing',
  'slip',
  'visit',
  'photo',
  'badge',
  'settings',
  'timebank',
  'session',
  'password',
  'second_factor',
  'head',
  'backup',
] as const;

/** What the log can be narrowed to, and whatever one act the address already names. */
export function actionChoices(say: Say, chosen: string | undefined): { value: string; word: string }[] {
  const choices = nouns.map((noun) => ({ value: noun as string, word: say(`audit.noun.${noun}`) }));
  if (!chosen?.includes('.')) return choices;
  return [
    ...choices,
    { value: chosen, word: actInWords(say, { action: chosen, who: say('audit.somebody') }) },
  ];
}

/** What somebody did, in a sentence. What this page does not know yet is named as the log names it. */
export function actInWords(say: Say, { action, who }: { action: string; who: string }): string {
  const step = exchangeSteps.find((known) => action === `exchange.${known}`);
  if (step) return say(`timeline.${step}`, { who });
  const other = otherActions.find((known) => known === action);
  return other ? say(`audit.did.${other}`, { who }) : say('audit.did.unknown', { who, action });
}

/** Where the thing is that it was done to. Some things have no page of their own. */
export function subjectAddress({ subjectKind, subjectId }: AuditEvent): string | null {
  const pages: Readonly<Record<string, string>> = {
    exchange: '/staff/exchanges',
    member: '/staff/members',
    transfer: '/staff/transfers',
    account: '/staff/accounts',
    approval: '/staff/approvals',
    listing: '/listings',
    visit: '/staff/exchanges',
  };
  const page = pages[subjectKind];
  return page === undefined ? null : `${page}/${subjectId}`;
}
