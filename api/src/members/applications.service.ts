import type { AuditEventId, MemberId, NeighbourhoodId } from '@timebank/shared/ids';
import type { NamedContact, PreferredContact } from '@timebank/shared/profile';
import type { Role } from '@timebank/shared/roles';
import { recordSystemAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import type { News } from '../news.ts';
import { timebankCalled } from '../timebanks/scope.service.ts';
import { littleKnown, writeDown } from './joining.service.ts';
import { representedBy } from './lookup.service.ts';
import { sortNameOf } from './name.rules.ts';
import { insistOnNeighbourhood } from './neighbourhood.service.ts';
import { findSameApplication, findStaffIds } from './store.ts';

export interface Application {
  displayName: string;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  address?: string | null | undefined;
  namedContact?: NamedContact | null | undefined;
  preferredContact: PreferredContact;
  neighbourhoodId?: NeighbourhoodId | null | undefined;
  about: string;
}

/**
 * Somebody asks to join. They get a number and wait for a coordinator; whether their address is known here is
 * nobody's business. A second press of the button is the same application.
 */
export async function applyToJoin(
  { tx, newId, now, news }: Pick<WriteCall, 'tx' | 'newId' | 'now'> & { news: News },
  { slug, application }: { slug: string; application: Application },
): Promise<void> {
  const { scope } = await timebankCalled(tx, slug);
  const { timebankId } = scope;
  const { displayName, email = null, phone = null, neighbourhoodId = null } = application;
  const { address = null, namedContact = null } = application;
  await insistOnNeighbourhood({ tx, scope }, neighbourhoodId);
  const sortName = sortNameOf(displayName);
  const same = { timebankId, email, phone, address, sortName };
  if ((await findSameApplication(tx, same)).length > 0) return;

  const profile = {
    ...littleKnown,
    displayName,
    preferredContact: application.preferredContact,
    neighbourhoodId,
    bio: application.about,
    phone,
    email,
    address,
    namedContact,
  };
  const member = await writeDown({ tx, scope, newId, now }, { profile, status: 'applied' });
  recordSystemAct(
    { tx, id: newId<AuditEventId>(), now, timebankId },
    {
      action: 'member.applied',
      subjectKind: 'member',
      subjectId: member.id,
      details: { memberNumber: member.memberNumber },
    },
  );
  const memberIds = await coordinatorsHere({ tx, scope });
  tx.afterCommit(() => news.publish({ memberIds, topics: ['desk', 'members'] }));
}

/** Those who look after the time bank now, each with those for whom they may act. */
export async function staffHere(call: Pick<ReadCall, 'tx' | 'scope' | 'now'>): Promise<StaffMember[]> {
  const staff = await findStaffIds(call.tx, { timebankId: call.scope.timebankId });
  return await Promise.all(
    staff.map(async ({ id, displayName, role }) => ({
      memberId: id,
      displayName,
      role,
      status: 'active' as const,
      representedIds: await representedBy(call, id),
    })),
  );
}

export interface StaffMember {
  memberId: MemberId;
  displayName: string;
  role: Role;
  status: 'active';
  /** Those for whom they may act, as delegate or representative. */
  representedIds: ReadonlySet<MemberId>;
}

/** Who answers for the time bank. */
export async function administratorsHere({
  tx,
  scope,
}: Pick<WriteCall, 'tx' | 'scope'>): Promise<MemberId[]> {
  const staff = await findStaffIds(tx, { timebankId: scope.timebankId });
  return staff.filter(({ role }) => role === 'administrator').map(({ id }) => id);
}

/** Whose screens show what waits for a coordinator. */
export async function coordinatorsHere({ tx, scope }: Pick<WriteCall, 'tx' | 'scope'>): Promise<MemberId[]> {
  return (await findStaffIds(tx, { timebankId: scope.timebankId })).map(({ id }) => id);
}
