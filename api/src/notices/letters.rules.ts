import { hoursInWords } from '@timebank/shared/hours';
import type { DeliveryId, ExchangeId, ListingId } from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import { actInWords, askedInWords } from './acts-in-words.rules.ts';
import { placeOfLink, purposeOf } from './asks.rules.ts';
import { pathTo } from './letter-links.rules.ts';

export interface LetterFacts {
  code: NoticeCode;
  facts: Notice['facts'];
  exchangeId: ExchangeId | null;
  listingId: ListingId | null;
  reader: { displayName: string };
  timebank: { name: string; phone: string };
  /** Set where it leaves with a link by which the reader answers without signing in. */
  deliveryId?: DeliveryId;
}

/** A plain letter. A line that is nothing but a path is its link: whoever sends it writes the address before it. */
export interface Letter {
  subject: string;
  text: string;
}

/**
 * The letter for a notice: what happened, one link, and whom to ring. What members wrote to one another stays out of
 * it, because a letter may be read by others in the house.
 */
export function letterFor({ code, facts, reader, timebank, ...more }: LetterFacts): Letter {
  const { subject, sentences } = wordsOf({ code, facts });
  const answerAt = purposeOf(code) && more.deliveryId;
  const about = facts.title ? [`About: ${onOneLine(facts.title)}`, ''] : [];
  const lines = [
    `Hello ${onOneLine(reader.displayName)},`,
    '',
    sentences,
    '',
    ...about,
    answerAt ? 'You can answer here, without signing in:' : 'You can read more here:',
    answerAt ? placeOfLink(answerAt) : pathTo({ code, ...more }),
    '',
    `If you would rather talk to somebody, ring ${onOneLine(timebank.phone)}.`,
    onOneLine(timebank.name),
  ];
  return { subject, text: lines.join('\n') };
}

/** What happened, in a line and in a sentence or two: the same words in an e-mail, on paper and on the telephone. */
export function wordsOf({ code, facts }: Pick<LetterFacts, 'code' | 'facts'>): Content {
  const { subject, sentences } = letters[code]({
    name: onOneLine(facts.name ?? 'Another member'),
    hours: inWords(facts.minutes),
    wasHours: inWords(facts.wasMinutes),
    act: actInWords(facts.act),
    how: askedInWords(facts.channel),
  });
  return { subject: onOneLine(subject), sentences };
}

const inWords = (minutes: number | undefined): string =>
  minutes === undefined ? 'some time' : hoursInWords(minutes);

interface Words {
  name: string;
  hours: string;
  wasHours: string;
  /** What somebody did for the reader, and how the reader had asked for it. */
  act: string;
  how: string;
}
type Content = { subject: string; sentences: string };

const letters: Record<NoticeCode, (words: Words) => Content> = {
  exchange_proposed: ({ name, hours }) => ({
    subject: `${name} has a proposal for you`,
    sentences: `${name} would like to arrange ${hours} of help with you. You can say yes, or no thank you.`,
  }),
  exchange_introduced: ({ name, hours }) => ({
    subject: `Would you like to meet ${name}?`,
    sentences: `Your coordinator thinks that you and ${name} would suit each other. It is about ${hours} of help. You can say yes, or no thank you.`,
  }),
  exchange_agreed: ({ name, hours }) => ({
    subject: `${name} said yes`,
    sentences: `${name} said yes, so ${hours} of help are agreed.`,
  }),
  exchange_declined: ({ name }) => ({
    subject: `${name} said no thank you`,
    sentences: `${name} cannot do it this time. No hours have moved. Somebody else may well be able to.`,
  }),
  exchange_withdrawn: ({ name }) => ({
    subject: `${name} took a proposal back`,
    sentences: `${name} took back their proposal to you. You do not have to do anything.`,
  }),
  exchange_cancelled: ({ name }) => ({
    subject: `${name} called it off`,
    sentences: `What you had agreed with ${name} is called off. No hours have moved.`,
  }),
  hours_to_confirm: ({ name, hours }) => ({
    subject: `Is ${hours} with ${name} right?`,
    sentences: `${name} wrote down ${hours} of help. Please say whether that is right.`,
  }),
  hours_answered: ({ name, hours }) => ({
    subject: `${name} wrote down other hours`,
    sentences: `${name} thinks that it took ${hours}. Please say whether that is right.`,
  }),
  hours_disputed: ({ name }) => ({
    subject: 'A coordinator will look at your hours',
    sentences: `${name} asked the coordinator to look at the hours. No hours have moved. The coordinator will talk to you both.`,
  }),
  hours_completed: ({ name, hours }) => ({
    subject: `Your ${hours} with ${name} are written down`,
    sentences: `The help between you and ${name} is confirmed. It was ${hours}, and both balances show it.`,
  }),
  hours_undone: ({ name, hours }) => ({
    subject: `${name} took a confirmation back`,
    sentences: `${name} took back the confirmation of ${hours}. The hours are back where they were.`,
  }),
  hours_need_coordinator: ({ hours }) => ({
    subject: 'A coordinator is looking at your hours',
    sentences: `The ${hours} are confirmed, but there is no room for them yet. A coordinator will sort it out. You do not have to do anything.`,
  }),
  exchange_resolved: ({ name }) => ({
    subject: 'A coordinator has decided',
    sentences: `A coordinator has looked at the hours between you and ${name}. It is settled now.`,
  }),
  hours_reminder: ({ name, hours }) => ({
    subject: `Still waiting for you: ${hours} with ${name}`,
    sentences: `${name} wrote down ${hours} of help and waits for your answer. Please say whether that is right.`,
  }),
  transfer_reversed: ({ hours }) => ({
    subject: 'A mistake was put right',
    sentences: `A movement of ${hours} was a mistake. The hours are back where they were before it.`,
  }),
  hours_put_right: ({ hours, wasHours }) => ({
    subject: 'A mistake was put right',
    sentences: `${wasHours} were written down by mistake and taken back. ${hours} stand in their place, and both balances show it.`,
  }),
  hours_given: ({ name, hours }) => ({
    subject: `${name} gave you ${hours}`,
    sentences: `${name} gave you ${hours}. They are on your balance now.`,
  }),
  donation_recorded: ({ name, hours }) => ({
    subject: `A gift of ${hours} from you was written down`,
    sentences: `An administrator wrote down that you gave ${hours} to ${name}. If that is not right, please ring us.`,
  }),
  soft_line_passed: ({ hours }) => ({
    subject: 'Would you like to give some help?',
    sentences: `You have had ${hours} more than you gave. That is fine. Your coordinator will gladly find something that you could do for others.`,
  }),
  membership_changed: () => ({
    subject: 'Your membership has changed',
    sentences: 'Something about your membership has changed. Please have a look.',
  }),
  concern_answered: () => ({
    subject: 'Your coordinator has answered',
    sentences: 'You told your coordinator that something was wrong. There is an answer for you.',
  }),
  floor_changed: () => ({
    subject: 'Your balance may go to another limit',
    sentences: 'How far your balance may go below nothing has changed. Please have a look.',
  }),
  month_closed: ({ name }) => ({
    subject: `${name} closed a month of the books`,
    sentences: `${name} signed off a month and closed its books. Help that is reported late is posted today, with a note.`,
  }),
  books_in_doubt: () => ({
    subject: 'The books did not prove themselves',
    sentences:
      'Every night the program proves the books from the first transfer to the last. Last night it found something wrong. Please look at it today, and change nothing before you have.',
  }),
  approval_waits: ({ name }) => ({
    subject: `${name} needs a second person`,
    sentences: `${name} has proposed something that a second person decides. Please look at it, and say whether it is right.`,
  }),
  approval_carried_out: () => ({
    subject: 'What you proposed is done',
    sentences: 'What you proposed has been carried out. Those it concerns have been told.',
  }),
  approval_declined: () => ({
    subject: 'What you proposed is not done',
    sentences: 'What you proposed was not carried out. The reason is on its page.',
  }),
  done_for_you: ({ name, act, how }) => ({
    subject: `${name} did something for you`,
    sentences: `${name} did this for you${how}: ${act}. If that is not right, please ring us.`,
  }),
  consent_given: ({ name }) => ({
    subject: `${name} named you`,
    sentences: `${name} would like you to act for them. When you sign in you can see what you may do.`,
  }),
  consent_ended: ({ name }) => ({
    subject: 'Acting for somebody has ended',
    sentences: `Between you and ${name} nobody acts for the other any more. Nothing else has changed.`,
  }),
  consent_still_right: ({ name }) => ({
    subject: `May ${name} still act for you?`,
    sentences: `Some time ago you said that ${name} may act for you. Please say whether that is still right, or end it.`,
  }),
  consent_asked_again: ({ name }) => ({
    subject: `We asked ${name} whether you may still act for them`,
    sentences: `We ask every six months. You need not do anything, but you can remind ${name} to answer.`,
  }),
  copy_failed: () => ({
    subject: 'There is no good copy of the books',
    sentences:
      'Every hour the program copies the books and proves the copy. The last copy could not be made, or did not prove itself. The books themselves go on as they are. Please ask whoever looks after the server to look today: the command "timebank backup" says what is wrong.',
  }),
  visit_overdue: ({ name }) => ({
    subject: `Please ring ${name} now`,
    sentences: `${name} is on a visit, should have left by now, and has not said so. Please ring them. Both numbers are on the coordinators' page.`,
  }),
};

/** A name with a line break in it must not start a line, or a header, of its own. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
