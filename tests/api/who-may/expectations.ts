import { expectationsOfActing } from './expectations-of-acting.ts';
import { expectationsOfApprovals } from './expectations-of-approvals.ts';
import { expectationsOfBooks } from './expectations-of-books.ts';
import { expectationsOfExchanges } from './expectations-of-exchanges.ts';
import { expectationsOfMailing } from './expectations-of-mailing.ts';
import { expectationsOfPaper } from './expectations-of-paper.ts';
import { expectationsOfPeople } from './expectations-of-people.ts';
import { expectationsOfReview } from './expectations-of-review.ts';
import { expectationsOfTelephone } from './expectations-of-telephone.ts';
import { expectationsOfTelling } from './expectations-of-telling.ts';
import { expectationsOfVisits } from './expectations-of-visits.ts';
import { at, type Expectations, signedIn } from './expecting.ts';

/** A new operation has to be added here by hand: the test that runs this fails until it is. */
export const expectations: Expectations = {
  ...expectationsOfPeople,
  ...expectationsOfExchanges,
  ...expectationsOfActing,
  ...expectationsOfBooks,
  ...expectationsOfApprovals,
  ...expectationsOfReview,
  ...expectationsOfTelling,
  ...expectationsOfTelephone,
  ...expectationsOfPaper,
  ...expectationsOfMailing,
  ...expectationsOfVisits,
  // Last, because it ends the caller's own sign-in.
  signOut: { ...at('/auth/sessions/current'), statuses: signedIn(204) },
};

/** Streams that stay open are tested where streams are; here only who is turned away. */
export const openStreams: Expectations = {
  streamChanges: { ...at('/changes'), statuses: signedIn(200) },
};
