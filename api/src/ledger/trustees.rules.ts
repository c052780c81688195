import { dateIn } from '@timebank/shared/instants';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const opensAtHour = 6;

/** The Monday on which a week of letters began: one begins on Monday at six in the time bank's own time zone. */
export function weekOf(timeZone: string, moment: Date): string {
  const day = Date.parse(dateIn(timeZone, new Date(moment.getTime() - opensAtHour * hourMs)));
  const daysSinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - daysSinceMonday * dayMs).toISOString().slice(0, 10);
}

export interface Standing {
  name: string;
  timeZone: string;
  now: Date;
  transfers: number;
  headHash: string;
  lines: number;
  auditHeadHash: string;
  /** Null where the books were never proved. */
  proof: { at: string; ok: boolean } | null;
}

/** How the books stand, for somebody outside who keeps the letter: whoever owns the server cannot take it back. */
export function letterToTrustee(standing: Standing): { subject: string; text: string } {
  const { timeZone, now, transfers, headHash, lines, auditHeadHash } = standing;
  const name = standing.name.replace(/\s+/g, ' ').trim();
  const text = [
    'Dear trustee,',
    '',
    `This is how the books of ${name} stand on ${inWords(now, timeZone)}. Please keep this letter.`,
    '',
    `The books hold ${transfers} transfers. The seal of the last one is`,
    headHash,
    '',
    `The log of who did what has ${lines} lines. The seal of line ${lines} is`,
    auditHeadHash,
    '',
    proofInWords(standing),
    '',
    'A seal stands for everything that came before it. If somebody changed the past, even with the server in their hands, these seals would be gone from the books.',
    '',
    'To check, ask for the evidence file of the books. The program that checks it needs no connection to us. Give it the first seal as well:',
    `node check-evidence.mjs evidence.txt ${headHash}`,
    '',
    `In the table of who did what, line ${lines} must have the second seal in its last column.`,
    '',
    'This page says where to get the program:',
    '/api/docs/evidence',
    '',
    `You get this letter each week because ${name} named you as a trustee.`,
  ];
  return { subject: `${name}: how the books stand`, text: text.join('\n') };
}

function proofInWords({ proof, timeZone }: Standing): string {
  if (!proof) return 'The books were not proved yet. The program does it every night.';
  const when = inWords(new Date(proof.at), timeZone);
  return proof.ok
    ? `They were last proved on ${when}, and everything was right.`
    : `They were last proved on ${when}, and something was NOT right. Ask the administrator what.`;
}

const inWords = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(moment);
