import * as z from 'zod/mini';
import { comfortList, comforts } from './comforts.ts';
import { neighbourhoodId } from './ids.ts';
import { email, line, paragraph, phone, postcode } from './text.ts';

export const preferredContacts = ['phone', 'email', 'text', 'post', 'named_contact'] as const;

export const preferredContact = z.enum(preferredContacts);

export type PreferredContact = z.output<typeof preferredContact>;

/** Somebody whom a member named to be rung in their place: a daughter, a neighbour, a warden. */
export const namedContact = z.strictObject({ name: line(80), relation: line(60), phone });

export type NamedContact = z.output<typeof namedContact>;

export const contactDetails = z.strictObject({
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
});

export type ContactDetails = z.output<typeof contactDetails>;

/** What the other party of an agreed exchange should know before they meet. Each as in `Member`. */
export const beforeVisit = z.strictObject({
  calledName: z.string(),
  comforts: z.array(z.enum(comforts)),
  accessNeeds: z.string(),
  languages: z.array(z.string()),
});

export type BeforeVisit = z.output<typeof beforeVisit>;

const words = z.array(line(60)).check(z.maxLength(30, 'Name at most 30.'));

/** `MM-DD`, on a day that there is. Whoever was born on 29 February is. */
const birthday = z.string().check(
  z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write a day and a month, like 17 April.'),
  z.refine((day) => !['02-30', '02-31', '04-31', '06-31', '09-31', '11-31'].includes(day), {
    error: 'There is no such day. Write a day and a month, like 17 April.',
  }),
);

/** What is written down of a member, each as it is taken from whoever writes it. */
export const profile = {
  displayName: line(80),
  calledName: paragraph(60).check(
    z.refine((text) => !/[\r\n\t]/.test(text), { error: 'Write this on one line.' }),
  ),
  neighbourhoodId: z.nullable(neighbourhoodId),
  bio: paragraph(1000),
  skills: words,
  languages: words,
  preferredContact,
  phone: z.nullable(phone),
  email: z.nullable(email),
  address: z.nullable(paragraph(300)),
  postcode: z.nullable(postcode),
  namedContact: z.nullable(namedContact),
  accessNeeds: paragraph(500),
  comforts: comfortList,
  largePrint: z.boolean(),
  passwordWord: z.nullable(line(40)),
  birthday: z.nullable(birthday),
};
