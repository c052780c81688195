import type { DeliveryWay } from '@timebank/shared/deliveries';
import type { PreferredContact } from '@timebank/shared/profile';

/** How somebody can be reached, and how they like to be. */
export interface Reach {
  preferredContact: PreferredContact;
  phone: string | null;
  email: string | null;
  address: string | null;
  namedContact: { phone: string } | null;
}

export interface WayTaken {
  way: DeliveryWay;
  toWhom: string | null;
  /** Set where it is not the way that they like. */
  insteadOf: PreferredContact | null;
}

const wayOf: Record<PreferredContact, DeliveryWay> = {
  phone: 'call',
  text: 'text',
  email: 'email',
  post: 'letter',
  named_contact: 'named_contact',
};

/**
 * What comes next where there is no number or address for the way that somebody likes: a voice before paper, paper
 * before a screen. A text is never the second choice, because a number on file may well be that of a landline.
 */
const order: Record<PreferredContact, readonly PreferredContact[]> = {
  phone: ['phone', 'named_contact', 'post', 'email'],
  text: ['text', 'email', 'named_contact', 'post'],
  email: ['email', 'phone', 'post', 'named_contact'],
  post: ['post', 'phone', 'named_contact', 'email'],
  named_contact: ['named_contact', 'phone', 'post', 'email'],
};

/** The way that somebody likes, or the next best for which there is an address. With none at all a person has to see to it. */
export function wayTo(reach: Reach): WayTaken {
  const { preferredContact } = reach;
  const chosen = order[preferredContact].find((contact) => addressFor(contact, reach));
  if (!chosen) return { way: 'call', toWhom: null, insteadOf: preferredContact };
  return {
    way: wayOf[chosen],
    toWhom: addressFor(chosen, reach),
    insteadOf: chosen === preferredContact ? null : preferredContact,
  };
}

/** The number or address for a way; null where there is none. */
export function addressFor(contact: PreferredContact, reach: Reach): string | null {
  const { phone, email, address, namedContact } = reach;
  const known = { phone, text: phone, email, post: address, named_contact: namedContact?.phone };
  return known[contact] || null;
}
