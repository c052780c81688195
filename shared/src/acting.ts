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

/**
 * Fields of a body in which somebody acts for another member. A coordinator may for anybody, a delegate
 * or a representative for whom they represent. The actor stays the actor in every record.
 */
export const onBehalf = {
  onBehalfOf: z.optional(memberId),
  channel: z.optional(z.enum(['phone', 'in_person', 'paper'])),
  /** What the member said, in their own words. It is kept with the act. */
  words: z.optional(paragraph(300)),
};
