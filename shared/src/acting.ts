import * as z from 'zod/mini';
import { memberId } from './ids.ts';
import { paragraph } from './text.ts';

/** How whoever entered a thing was told to. `self` means with one's own hands. */
export const channels = [
  'self',
  'phone',
  'in_person',
  'paper',
  'link',
  'silence',
  'import',
  'system',
] as const;
export type Channel = (typeof channels)[number];
export const channel = z.enum(channels);

/** How somebody asked whom a coordinator then writes down. */
export const askedChannel = z.enum(['phone', 'in_person', 'paper']);

/**
 * Fields with which somebody acts for another member: of the body, or of the query where there is no body. A
 * coordinator may for anybody who asked, and says how; a delegate or a representative for whom they represent, within
 * what that member said. The actor stays the actor in every record.
 */
export const onBehalf = {
  onBehalfOf: z.optional(memberId),
  channel: z.optional(askedChannel),
  /** What the member said, in their own words. It is kept with the act. */
  words: z.optional(paragraph(300)),
};

/** The same where something is only looked at. */
export const onBehalfOf = { onBehalfOf: onBehalf.onBehalfOf };

/** Whom something was done for, as a list is narrowed by it: one member, or anybody but the one who did it. */
export const forWhom = z.union([memberId, z.literal('anybody')]);
export type ForWhom = z.output<typeof forWhom>;

/** What a member may let somebody do for them. */
export const consentKinds = ['ask', 'agree', 'confirm', 'statement', 'details'] as const;
export const consentKind = z.enum(consentKinds);
export type ConsentKind = (typeof consentKinds)[number];

/**
 * What it takes to do an operation for another: one kind of consent, `any` of them, or never, for a reason that
 * everybody may read.
 */
export type ForAnother = ConsentKind | 'any' | { readonly never: string };
