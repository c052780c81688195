import { type ConsentKind, consentKinds } from '@timebank/shared/acting';
import type { ConsentId } from '@timebank/shared/ids';
import type { RepresentationKind } from '@timebank/shared/representations';
import type { Making, TestMember } from './community-rows.ts';

/** Lets somebody act for a member, with all that there is to let unless it says otherwise. */
export async function makeConsent(
  { tx, newId }: Pick<Making, 'tx' | 'newId'>,
  {
    of,
    by,
    ...consent
  }: {
    of: Pick<TestMember, 'memberId' | 'timebank'>;
    by: Pick<TestMember, 'memberId'>;
    kind?: RepresentationKind;
    may?: ConsentKind[];
    endsAt?: string | null;
    recordedAt?: string;
  },
): Promise<ConsentId> {
  const id = newId<ConsentId>();
  const { kind = 'delegate', may = [...consentKinds], recordedAt = '2025-02-01T10:00:00.000Z' } = consent;
  await tx.db.insert(tx.tables.representations).values({
    id,
    timebankId: of.timebank.id,
    memberId: of.memberId,
    byMemberId: by.memberId,
    kind,
    may,
    startsAt: recordedAt,
    endsAt: consent.endsAt ?? null,
    channel: 'paper',
    wording: 'They may act for me.',
    recordedById: by.memberId,
    recordedAt,
    confirmedAt: recordedAt,
  });
  return id;
}
