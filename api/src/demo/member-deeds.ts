import type { Deed, MemberPlan } from '@timebank/drizzle/seed/plan/step';
import type { ConsentId, MemberId, NoticeId } from '@timebank/shared/ids';
import { changeRoleIn } from '../approvals/requests.service.ts';
import { closeFollowUpIn, openFollowUps } from '../desk/follow-ups.service.ts';
import { changeStatus } from '../desk/membership.service.ts';
import { join } from '../members/adding.service.ts';
import { applyToJoin } from '../members/applications.service.ts';
import { block } from '../members/blocks.service.ts';
import { littleKnown } from '../members/joining.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { markNoticesReadFor } from '../notices/list.service.ts';
import { insertRepresentation } from './load.store.ts';
import { approveAsSecond } from './second-person.ts';
import { callBy, callFor, known, memberCalled, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

/** Members come, change and go. */
export const memberDeeds = {
  async add_member(stage: Stage, { member, hand }: Of<'add_member'>): Promise<void> {
    const call = { ...callBy(stage, hand.by), channel: hand.channel ?? 'in_person' };
    const joined = await join(call, profileOf(stage, member));
    await rememberActor(stage, { key: member.key, by: hand.by, id: joined.id });
  },
  async apply(stage: Stage, deed: Of<'apply'>): Promise<void> {
    const { name, neighbourhood, phone, email, about } = deed;
    await applyToJoin(stage, {
      slug: stage.cast.slug,
      application: {
        displayName: name,
        email,
        phone,
        about,
        preferredContact: email ? 'email' : 'phone',
        neighbourhoodId: known(stage.cast.neighbourhoods, neighbourhood),
      },
    });
  },
  async change_role(stage: Stage, { member, to, hand }: Of<'change_role'>): Promise<void> {
    const change = { to, reason: 'As decided by the trustees.' };
    const params = { memberId: memberCalled(stage.cast, member) };
    const outcome = await changeRoleIn(callBy(stage, hand.by), { params, query: {}, body: change });
    if (outcome.waits) await approveAsSecond(stage, outcome.approval);
    Object.assign(known(stage.cast.actors, member), { role: to });
  },
  async change_status(stage: Stage, { member, to, reason, hand }: Of<'change_status'>): Promise<void> {
    const call = await callFor(stage, hand.channel ? { ...hand, onBehalfOf: member } : hand);
    await changeStatus(call, { memberId: memberCalled(stage.cast, member), to, reason });
    Object.assign(known(stage.cast.actors, member), { status: to });
  },
  async represent({ tx, now, newId, cast }: Stage, deed: Of<'represent'>): Promise<void> {
    const { member, through, kind, may, wording, recordedBy } = deed;
    const byMemberId = memberCalled(cast, through);
    const at = now.toISOString();
    await insertRepresentation(tx, {
      id: newId<ConsentId>(),
      timebankId: cast.scope.timebankId,
      memberId: memberCalled(cast, member),
      byMemberId,
      kind,
      may: [...may],
      startsAt: at,
      channel: kind === 'delegate' ? 'phone' : 'paper',
      wording,
      recordedById: memberCalled(cast, recordedBy),
      recordedAt: at,
      confirmedAt: at,
    });
  },
  async block(stage: Stage, { member, hand }: Of<'block'>): Promise<void> {
    await block(callBy(stage, hand.by), memberCalled(stage.cast, member));
  },
  async close_follow_ups(stage: Stage, { note, hand }: Of<'close_follow_ups'>): Promise<void> {
    const call = callBy(stage, hand.by);
    for (const { id, member } of await openFollowUps(call, { limit: 100 })) {
      if (member.id === call.actor.memberId) continue;
      await closeFollowUpIn(call, { params: { followUpId: id }, query: {}, body: { reason: note } });
    }
  },
  async read_notices(stage: Stage, { hand }: Of<'read_notices'>): Promise<void> {
    const call = callBy(stage, hand.by);
    await markNoticesReadFor(call, { upTo: call.newId<NoticeId>() });
  },
};

export async function rememberActor(
  stage: Stage,
  { key, by, id }: { key: string; by: string; id: MemberId },
): Promise<void> {
  const { personId, displayName, role, status } = await memberIn(callBy(stage, by), id);
  stage.cast.actors.set(key, { memberId: id, personId, sessionId: null, displayName, role, status });
}

/** What a coordinator writes down of somebody who joins. */
export function profileOf(
  { cast }: Pick<Stage, 'cast'>,
  { name, neighbourhood, skills, languages, ...member }: MemberPlan,
) {
  const { kind, bio, preferredContact, phone, email, address, accessNeeds, birthYear } = member;
  const { calledName, postcode, comforts, largePrint, passwordWord, birthday } = member;
  return {
    ...littleKnown,
    calledName,
    postcode,
    comforts: [...comforts],
    largePrint,
    passwordWord,
    birthday,
    kind,
    bio,
    preferredContact,
    phone,
    email,
    address,
    accessNeeds,
    birthYear,
    displayName: name,
    neighbourhoodId: known(cast.neighbourhoods, neighbourhood),
    skills: [...skills],
    languages: [...languages],
  };
}
