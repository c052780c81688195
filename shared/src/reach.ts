import * as z from 'zod/mini';
import type { PreferredContact } from './profile.ts';

/** How somebody likes to be reached, and how they can be. */
export interface Reach {
  preferredContact: PreferredContact;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  address?: string | null | undefined;
  namedContact?: { phone: string } | null | undefined;
}

/** Nobody needs more than one way to be reached. Any will do. */
export const isReachable = ({
  phone,
  email,
  address,
  namedContact,
}: Omit<Reach, 'preferredContact'>): boolean => Boolean(phone || email || address || namedContact);

const sentences: Record<PreferredContact, string> = {
  phone: 'Give a telephone number, or choose another way.',
  text: 'Give a telephone number, or choose another way.',
  email: 'Give an e-mail address, or choose another way.',
  post: 'Give a postal address, or choose another way.',
  named_contact: 'Name somebody with a telephone number, or choose another way.',
};

/** What is missing for the way that somebody likes, as a sentence; null where nothing is. */
export function missingForWay(reach: Reach): string | null {
  const { preferredContact, phone, email, address, namedContact } = reach;
  const known = { phone, text: phone, email, post: address, named_contact: namedContact?.phone };
  return known[preferredContact] ? null : sentences[preferredContact];
}

/** Two checks of a body that says how somebody is reached: there is a way, and the one they like is among them. */
export const reachChecks = (noWay: string) =>
  [
    z.refine<Reach>(isReachable, { path: ['phone'], error: noWay }),
    z.refine<Reach>((reach) => !isReachable(reach) || missingForWay(reach) === null, {
      path: ['preferredContact'],
      error: ({ input }) => missingForWay(input as Reach) ?? noWay,
    }),
  ] as const;
