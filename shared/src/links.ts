import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { instant } from './instants.ts';

/** The one thing that a link is for. */
export const linkPurposes = ['confirm_hours', 'answer_proposal', 'ring_me'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const linkAnswers = ['yes', 'no', 'wrong', 'ring_me', 'undo'] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** What was pressed the first time. An undo leaves the link as if nobody had pressed. */
export type LinkOutcome = Exclude<LinkAnswer, 'undo'>;

const token = z
  .string()
  .check(z.minLength(1), z.maxLength(100), z.regex(/^[\w-]+$/, 'This is not the end of a link.'));

/** A link as whoever opens it sees it. It says no more than the letter that it came with. */
export const openedLink = z.strictObject({
  timebank: z.strictObject({ name: z.string(), phone: z.string(), timeZone: z.string() }),
  purpose: z.enum(linkPurposes),
  /** `moved_on` where what it asks was settled otherwise, `closed` where the membership cannot answer now. */
  state: z.enum(['open', 'used', 'expired', 'moved_on', 'closed']),
  readerName: z.string(),
  /** The other one of the two, and the hours; null where nothing is asked. */
  about: z.nullable(
    z.strictObject({
      name: z.string(),
      minutes: z.int(),
      title: z.string(),
      /** True where the reader is the one who helps. */
      isGiver: z.boolean(),
    }),
  ),
  /** What was pressed, and when. */
  outcome: z.nullable(z.enum(['yes', 'no', 'wrong', 'ring_me'])),
  usedAt: z.nullable(instant),
  /** True where hours were confirmed and a coordinator has to make room for them. */
  waitsForCoordinator: z.boolean(),
  undoUntil: z.nullable(instant),
  /** What can be pressed now. */
  answers: z.array(z.enum(linkAnswers)),
});
export type OpenedLink = z.output<typeof openedLink>;

export const lookAtLink = endpoint({
  operationId: 'lookAtLink',
  method: 'GET',
  path: '/links/{token}',
  tag: 'Links',
  summary: 'Look at what a link from a letter or a message asks',
  description: 'Opening it changes nothing, however often and by whom.',
  access: 'public',
  params: { token },
  reply: openedLink,
  refusals: ['not_found', 'too_many_attempts'],
});

export const answerLink = endpoint({
  operationId: 'answerLink',
  method: 'POST',
  path: '/links/{token}/answer',
  tag: 'Links',
  summary: 'Answer by a link, without signing in',
  description:
    'Done in the name of the member whose link it is, with the channel `link`, under the same rules as if they had signed in. A second answer changes nothing and is told what the first one was.',
  access: 'public',
  params: { token },
  body: z.strictObject({ answer: z.enum(linkAnswers) }),
  reply: openedLink,
  refusals: [
    'not_found',
    'too_many_attempts',
    'member_not_active',
    'floor_reached',
    'account_full',
    'exchange_wrong_state',
    'already_completed',
    'undo_too_late',
    'period_closed',
    'blocked',
    'conflict_of_interest',
    'not_allowed',
  ],
});
