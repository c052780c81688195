import type { ApprovalKind } from '@timebank/shared/approvals';
import { hoursInWords } from '@timebank/shared/hours';

/** What each kind is called in a letter: `take back 2 hours`. */
const deeds: Record<ApprovalKind, (hours: string) => string> = {
  reversal: (hours) => `take back ${hours} that were written down`,
  floor: () => 'change how far below zero a member’s balance may go',
  grant: (hours) => `give ${hours} from the community fund`,
  donation: (hours) => `write down a gift of ${hours} from a member`,
  role: () => 'make somebody a coordinator or an administrator',
  reopening: () => 'open the books of a closed month again',
};

export interface LetterFacts {
  kind: ApprovalKind;
  about: { minutes?: number };
  /** Who proposed it. */
  name: string;
  ripeAt: string;
  timeZone: string;
  timebank: { name: string; phone: string };
}

/** Names of members stay out of it: a trustee is told what is done with the books, and whom to ring. */
export function letterToTrustees({ kind, about, name, ripeAt, timeZone, timebank }: LetterFacts): {
  subject: string;
  text: string;
} {
  const deed = deeds[kind](about.minutes === undefined ? 'hours' : hoursInWords(about.minutes));
  const when = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(ripeAt));
  const lines = [
    'Hello,',
    '',
    `${onOneLine(name)} would like to ${deed}.`,
    'A second person should agree to this, and nobody else here can.',
    `So the program waits until ${when}, and then carries it out.`,
    `If you have a doubt, ring ${onOneLine(timebank.phone)} before then.`,
    '',
    onOneLine(timebank.name),
  ];
  return { subject: `${onOneLine(timebank.name)}: nobody else can look at this`, text: lines.join('\n') };
}

/** A name with a line break in it must not start a line, or a header, of its own. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
