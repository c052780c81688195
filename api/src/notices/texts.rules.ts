/** Texts of one minute are one text: so long the first one waits for the others. */
const waitSeconds = 60;

/** Longer than two texts put together costs three, and nobody reads it. */
export const textMax = 300;

export const firstTryAt = (now: Date): string => new Date(now.getTime() + waitSeconds * 1000).toISOString();

export interface TextFacts {
  timebank: { name: string; phone: string };
  /** What is told, with the address to answer at where something is asked. */
  parts: readonly { subject: string; link: string | null }[];
}

/**
 * One text for all of it: who writes, what happened, and whom to ring. What does not fit is counted. Like the subject
 * of a letter it holds no words that members wrote.
 */
export function textFor({ timebank, parts }: TextFacts): string {
  const start = `${timebank.name}: `;
  const end = ` Ring ${timebank.phone}.`;
  const room = textMax - start.length - end.length;
  let said = '';
  for (const [index, part] of parts.entries()) {
    const left = parts.length - index - 1;
    const more = left > 0 ? ` And ${left} more.` : '';
    const next = `${said && `${said} `}${sentenceOf(part, index === 0 ? room - more.length : textMax)}`;
    if (next.length + more.length > room) return `${start}${said} And ${left + 1} more.${end}`;
    said = next;
  }
  return `${start}${said}${end}`;
}

/** A link is never cut: rather the words before it. */
function sentenceOf({ subject, link }: TextFacts['parts'][number], room: number): string {
  const sentence = /[.?!]$/.test(subject) ? subject : `${subject}.`;
  if (!link) return clipped(sentence, room);
  const answer = ` Answer: ${link}`;
  return `${clipped(sentence, room - answer.length)}${answer}`;
}

const clipped = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1)).trimEnd()}…`;
