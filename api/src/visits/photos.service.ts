import type { MemberId } from '@timebank/shared/ids';
import type { MemberPhoto } from '@timebank/shared/photos';
import { isStaff } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { memberIn } from '../members/lookup.service.ts';
import { insistOnShown } from '../members/view.service.ts';
import type { Photo } from '../pictures/re-encoding.service.ts';
import { forgetPicture, keepPicture, pictureIn } from '../pictures/service.ts';
import { notAllowed, notFound } from '../refusal.ts';
import { deletePhoto, findPhoto, keepPhoto } from './photos.store.ts';

/** The longer side of a photo as it is kept: enough for a badge, and small enough to send at once. */
export const photoSidePixels = 600;

/** A member's photo, for whoever may see the member. */
export async function photoOf(call: ReadCall, memberId: MemberId): Promise<MemberPhoto> {
  await insistOnShown(call, memberId);
  return { photo: await photoIn(call, memberId) };
}

/** The same where somebody else has decided that it is shown. */
export async function photoIn(
  call: Pick<ReadCall, 'tx' | 'scope'>,
  memberId: MemberId,
): Promise<MemberPhoto['photo']> {
  const [found] = await findPhoto(call.tx, { timebankId: call.scope.timebankId, memberId });
  return found ? await pictureIn(call, found.pictureId) : null;
}

/** Keeps a photo in place of any there is. The earlier one is gone for good. */
export async function setPhoto(
  call: WriteCall,
  { memberId, photo }: { memberId: MemberId; photo: Photo },
): Promise<MemberPhoto> {
  await insistOnMayChange(call, memberId);
  const { timebankId } = call.scope;
  const [before] = await findPhoto(call.tx, { timebankId, memberId });
  const pictureId = await keepPicture(call, photo);
  await keepPhoto(call.tx, { timebankId, memberId, pictureId });
  if (before) await forgetPicture(call, before.pictureId);
  recordAct(call, { action: 'photo.kept', subjectKind: 'member', subjectId: memberId });
  call.announce({ memberIds: [memberId], topics: ['members'] });
  return { photo: await pictureIn(call, pictureId) };
}

export async function removePhoto(call: WriteCall, memberId: MemberId): Promise<undefined> {
  await insistOnMayChange(call, memberId);
  await forgetPhotoOf(call, memberId);
}

/** Takes a photo away, also of whoever leaves. Where there is none nothing is to be done. */
export async function forgetPhotoOf(call: WriteCall, memberId: MemberId): Promise<void> {
  const { timebankId } = call.scope;
  const [before] = await findPhoto(call.tx, { timebankId, memberId });
  if (!before) return;
  await deletePhoto(call.tx, { timebankId, memberId });
  await forgetPicture(call, before.pictureId);
  recordAct(call, { action: 'photo.removed', subjectKind: 'member', subjectId: memberId });
  call.announce({ memberIds: [memberId], topics: ['members'] });
}

async function insistOnMayChange(call: WriteCall, memberId: MemberId): Promise<void> {
  const { status } = await memberIn(call, memberId);
  const mayLookAfter = isStaff(call.actor.role);
  if (status === 'left') throw mayLookAfter ? notAllowed(hasLeft) : notFound('member');
  if (memberId === call.asMemberId || mayLookAfter) return;
  throw notAllowed('Only they themselves and a coordinator can change this. Ask your coordinator.');
}

const hasLeft = 'They have left, so no photo of them is kept.';
