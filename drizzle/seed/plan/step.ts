import type { ConsentKind } from '@timebank/shared/acting';
import type { Availability, ListingKind } from '@timebank/shared/listings';
import type { RepresentationKind } from '@timebank/shared/representations';
import type { Role } from '@timebank/shared/roles';
import type { Notice } from '../notices/notice.ts';
import type { Care } from '../people/care.ts';
import type { PersonPlan } from '../people/person.ts';

/** Whose hands did it, and for whom where they were asked by telephone, in person or on paper. */
export interface Hand {
  by: string;
  onBehalfOf?: string;
  channel?: 'phone' | 'in_person' | 'paper';
}

/** A person or an organisation as they are put into the time bank. */
export type MemberPlan = Omit<PersonPlan, 'age' | 'role' | 'habit'> & {
  kind: 'person' | 'organisation';
  birthYear: number | null;
} & Care;

/** An offer or request. Exchanges and later steps call it by its number. */
export interface ListingPlan extends Pick<Notice, 'title' | 'text' | 'minutes'> {
  number: number;
  kind: ListingKind;
  ownerKey: string;
  category: string;
  place: NonNullable<Notice['place']>;
  availability: Availability;
}

interface Pair {
  exchange: number;
  giver: string;
  receiver: string;
  category: string;
  minutes: number;
}

/** What somebody did. Members, offers and exchanges are called by keys and numbers of the plan's own. */
export type Deed =
  | { do: 'add_member'; member: MemberPlan; hand: Hand }
  | { do: 'apply'; name: string; neighbourhood: string; phone: string; email: string | null; about: string }
  | { do: 'change_role'; member: string; to: Role; hand: Hand }
  | {
      do: 'change_status';
      member: string;
      to: 'active' | 'paused' | 'suspended' | 'left';
      reason: string;
      hand: Hand;
    }
  | {
      do: 'represent';
      member: string;
      through: string;
      kind: RepresentationKind;
      may: readonly ConsentKind[];
      /** In the member's own words. */
      wording: string;
      recordedBy: string;
    }
  | { do: 'block'; member: string; hand: Hand }
  | { do: 'put_on_call_list'; member: string; note: string; hand: Hand }
  | { do: 'ring'; member: string; note: string; ringAgainOn: string | null; hand: Hand }
  | { do: 'post_listing'; listing: ListingPlan; hand: Hand }
  | { do: 'close_listing'; listing: number; hand: Hand }
  | (Pair & { do: 'propose'; listing: number | null; proposedFor: Date; message: string; hand: Hand })
  | { do: 'accept' | 'confirm' | 'undo'; exchange: number; hand: Hand }
  | { do: 'decline' | 'withdraw' | 'cancel' | 'dispute'; exchange: number; reason: string; hand: Hand }
  | { do: 'report'; exchange: number; minutes: number; happenedOn: string; hand: Hand }
  | (Pair & { do: 'record'; happenedOn: string; hand: Hand })
  | { do: 'answer'; exchange: number; minutes: number; memo: string; hand: Hand }
  | { do: 'resolve'; exchange: number; minutes: number | null; reason: string; hand: Hand }
  | { do: 'raise_concern'; exchange: number; text: string; hand: Hand }
  | {
      do: 'answer_concern';
      exchange: number;
      answer: string;
      reverse: boolean;
      minutes: number | null;
      hand: Hand;
    }
  | { do: 'give'; gift: number; to: string | null; minutes: number; memo: string; hand: Hand }
  | { do: 'grant'; to: string; minutes: number; memo: string; hand: Hand }
  | { do: 'reverse'; transferOf: number; reason: string; hand: Hand }
  | { do: 'propose_floor'; member: string; floorMinutes: number; reason: string; hand: Hand }
  /** The latest of what is worth a look in a month; all of it where `most` is null. */
  | { do: 'look_through'; month: string; most: number | null; note: string; hand: Hand }
  | { do: 'close_month'; month: string; note: string; hand: Hand }
  | { do: 'close_follow_ups'; note: string; hand: Hand }
  | { do: 'read_notices'; hand: Hand };

export type Step = Deed & { at: Date };

/** One time bank's story, its steps in the order of time. */
export interface TimebankPlan {
  slug: string;
  name: string;
  phone: string;
  email: string;
  /** Who gets the weekly letter with the seals of the books. */
  trusteeEmails: readonly string[];
  neighbourhoods: readonly { name: string; latitude: number; longitude: number }[];
  foundedAt: Date;
  /** The first administrator, who comes with the time bank itself. */
  founder: MemberPlan;
  steps: readonly Step[];
}
