import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { accountId, memberId } from './ids.ts';
import { date } from './instants.ts';
import { page, pageQuery } from './page.ts';

/** Whom letters are made for: those who like to be written to, those who read large print, or every member. */
export const mailedTo = ['post', 'large_print', 'all'] as const;
const whom = z.enum(mailedTo);
export type MailedTo = z.output<typeof whom>;

export const postalMember = z.strictObject({
  id: memberId,
  displayName: z.string(),
  accountId,
  largePrint: z.boolean(),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
});
export type PostalMember = z.output<typeof postalMember>;

const tag = 'Paper';

export const listForPost = endpoint({
  operationId: 'listForPost',
  method: 'GET',
  path: '/mailing/members',
  tag,
  summary: 'Members to write to, with their addresses',
  description:
    'In order of route: neighbourhood, postcode, street, number of the house. Without those who have not joined yet or have left. Each page leaves one line in the audit log, with how many addresses it shows.',
  access: 'coordinator',
  query: { ...pageQuery, who: z._default(whom, 'post') },
  reply: page(postalMember),
});

export const markStatementsPrinted = endpoint({
  operationId: 'markStatementsPrinted',
  method: 'POST',
  path: '/mailing/statements',
  tag,
  summary: 'Write down that statements were printed for the post',
  description:
    'It is a line in the audit log and nothing else: for which days, for whom and how many. `from` and `to` are both included.',
  access: 'coordinator',
  idempotent: true,
  body: z
    .strictObject({
      from: date,
      to: date,
      who: whom,
      count: z.int().check(z.gte(1, 'Print at least one.'), z.lte(100_000)),
    })
    .check(
      z.refine(({ from, to }) => from <= to, {
        path: ['to'],
        error: 'The last day comes before the first. Change one of them.',
      }),
    ),
  reply: null,
});
