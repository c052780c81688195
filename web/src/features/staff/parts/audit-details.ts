import { channels } from '@timebank/shared/acting';
import type { AuditEvent } from '@timebank/shared/audit';
import { callerChecks, callOutcomes } from '@timebank/shared/call-words';
import { mailedTo } from '@timebank/shared/mailing';
import { unusualRules } from '@timebank/shared/unusual';
import { hasLabel, spaced, stateInWords, type Telling } from './audit-changes.ts';

/** What the log keeps beside an act, in words. */
export function detailsInWords(telling: Telling, { details }: Pick<AuditEvent, 'details'>): string[] {
  const singles = details
    .filter(({ name, value }) => !isOfPeriod(name) && value !== '')
    .map(({ name, value }) =>
      isKnown(name)
        ? inWords[name](telling, value)
        : telling.say('audit.detail', { name: spaced(name), value }),
    );
  return [period(telling, details), ...singles].filter((words) => words !== null);
}

/** Whether the log's own name for a detail never comes before a reader. */
export const hasWords = (name: string): boolean => isOfPeriod(name) || isKnown(name) || hasLabel(name);

const isOfPeriod = (name: string): boolean => name === 'from' || name === 'to';

/** The days for which somebody asked. The log leaves out an open end. */
function period({ say, words }: Telling, details: AuditEvent['details']): string | null {
  const [from, to] = ['from', 'to'].map((wanted) => details.find(({ name }) => name === wanted)?.value);
  if (!from && !to) return null;
  const day = (value: string) =>
    /^\d{4}-\d\d-\d\d$/.test(value) ? words.day(value) : stateInWords(say, value);
  return say('audit.period', {
    from: from ? day(from) : say('audit.fromTheStart'),
    to: to ? day(to) : say('audit.untilNow'),
  });
}

type InWords = (telling: Telling, value: string) => string | null;

/** Which thing it was: the link beside the act leads there. */
const leftToTheLink: InWords = () => null;
const reason: InWords = ({ say }, value) => say('audit.reason', { reason: value });
const aside: InWords = ({ say }, text) => say('audit.aside', { text });

const inWords = {
  reason,
  note: reason,
  minutes: ({ say, words }, value) => say('audit.aside', { text: words.hours(Number(value)) }),
  rightMinutes: ({ say, words }, value) => say('audit.rightHours', { time: words.hours(Number(value)) }),
  joiningCreditMinutes: ({ say, words }, value) =>
    say('audit.joiningCredit', { time: words.hours(Number(value)) }),
  newPasswordWord: ({ say }) => say('audit.newPasswordWord'),
  memberNumber: ({ say }, number) => say('audit.memberNumber', { number }),
  ok: ({ say }, value) => say(value === 'true' ? 'audit.booksRight' : 'audit.booksWrong'),
  slipNumber: ({ say }, number) => say('audit.slipNumber', { number }),
  slipCount: ({ say }, value) => say('audit.slipCount', { count: Number(value) }),
  checkedTransfers: ({ say }, value) => say('audit.checked', { count: Number(value) }),
  validUntil: ({ say, words }, day) => say('audit.validUntil', { day: words.day(day) }),
  addresses: aside,
  upToLine: ({ say }, number) => say('audit.upToLine', { number }),
  upToTransfer: ({ say }, number) => say('audit.upToTransfer', { number }),
  faults: ({ say }, value) => (value === '0' ? null : say('audit.faults', { count: Number(value) })),
  checkedEvents: ({ say }, value) => say('audit.checkedEvents', { count: Number(value) }),
  auditHeadHash: ({ say }, hash) => say('audit.auditHeadHash', { hash }),
  headSequence: ({ say }, number) => say('audit.upToTransfer', { number }),
  month: ({ say, words }, value) => say('audit.aside', { text: words.month(value) }),
  notLookedAt: ({ say }, value) =>
    value === '0' ? null : say('audit.notLookedAt', { count: Number(value) }),
  rule: ({ say }, value) => {
    const known = unusualRules.find((rule) => rule === value);
    return say('audit.aside', { text: known ? say(`unusual.rule.${known}`) : value });
  },
  headHash: ({ say }, hash) => say('audit.headHash', { hash }),
  method: ({ say }, value) => {
    const known = methods.find((method) => method === value);
    return say('audit.aside', { text: known ? say(`audit.method.${known}`) : value });
  },
  kind: ({ say }, value) => {
    const known = kinds.find((kind) => kind === value);
    return say('audit.aside', { text: known ? say(`audit.kind.${known}`) : value });
  },
  lookedFor: reason,
  how: ({ say, words }, value) => {
    const known = channels.find((channel) => channel === value);
    return say('audit.aside', { text: known ? words.channel(known) : value });
  },
  action: aside,
  words: ({ say }, words) => say('audit.words', { words }),
  outcome: ({ say }, value) => {
    const known = callOutcomes.find((outcome) => outcome === value);
    return known ? say(`audit.outcome.${known}`) : say('audit.aside', { text: value });
  },
  callerCheck: ({ say }, value) => {
    const known = callerChecks.find((check) => check === value);
    return known ? say(`audit.callerCheck.${known}`) : say('audit.aside', { text: value });
  },
  direction: ({ say }, value) => say(value === 'in' ? 'audit.direction.in' : 'audit.direction.out'),
  ringAgainOn: ({ say, words }, day) => say('audit.aside', { text: words.day(day) }),
  sheetNumber: ({ say }, number) => say('audit.sheet', { number }),
  calls: ({ say }, value) => say('audit.calls', { count: Number(value) }),
  whom: ({ say }, value) => {
    const known = mailedTo.find((group) => group === value);
    return say('audit.aside', { text: known ? say(`audit.whom.${known}`) : value });
  },
  addressCount: ({ say }, value) => say('audit.addressCount', { count: Number(value) }),
  statementCount: ({ say }, value) => say('audit.statementCount', { count: Number(value) }),
  letters: ({ say }, value) => say('audit.letters', { count: Number(value) }),
  named: aside,
  may: ({ say }, what) => say('audit.may', { what }),
  until: ({ say, words }, value) => say('audit.untilDay', { day: words.day(value) }),
  concernId: leftToTheLink,
  deliveryId: leftToTheLink,
  consentId: leftToTheLink,
  exchangeId: leftToTheLink,
  fromAccountId: leftToTheLink,
  memberId: leftToTheLink,
  proposedById: leftToTheLink,
  reversalId: leftToTheLink,
  sessionId: leftToTheLink,
  subjectId: leftToTheLink,
  toAccountId: leftToTheLink,
  transferId: leftToTheLink,
} satisfies Record<string, InWords>;

const isKnown = (name: string): name is keyof typeof inWords => Object.hasOwn(inWords, name);

/** How somebody signed in. */
export const methods = ['code', 'password', 'card', 'pin', 'demo'] as const;
/** What was given or put up. */
export const kinds = [
  'offer',
  'request',
  'donation',
  'grant',
  'reversal',
  'floor',
  'role',
  'reopening',
] as const;
