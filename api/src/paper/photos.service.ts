import type { Picture } from '@timebank/shared/pictures';
import type { Slip } from '@timebank/shared/slips';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { Photo } from '../pictures/re-encoding.service.ts';
import { forgetPicture, keepPicture, pictureIn } from '../pictures/service.ts';
import { notFound } from '../refusal.ts';
import { slipIn } from './slips.service.ts';
import { updatePicture } from './store.ts';

/** Large enough to read two signatures. */
export const photoSidePixels = 1600;

/** Keeps a photo of a slip in place of the one before. */
export async function keepSlipPhoto(
  call: WriteCall,
  { slipNumber, photo }: { slipNumber: string; photo: Photo },
): Promise<Slip> {
  const { found, slip } = await slipIn(call, slipNumber);
  const { timebankId, number, id, pictureId: before } = found.slip;
  await updatePicture(call.tx, { timebankId, number, pictureId: await keepPicture(call, photo) });
  if (before) await forgetPicture(call, before);
  recordAct(call, {
    action: 'slip.photographed',
    subjectKind: 'slip',
    subjectId: id,
    details: { slipNumber: slip.number },
  });
  return { ...slip, hasPhoto: true };
}

/** The photo, for those who look after members. Each look leaves a line. */
export async function lookAtSlipPhoto(call: WriteCall, slipNumber: string): Promise<Picture> {
  const { found, slip } = await slipIn(call, slipNumber);
  const { id, pictureId } = found.slip;
  if (!pictureId) throw notFound('photo');
  recordAct(call, {
    action: 'slip.photo_seen',
    subjectKind: 'slip',
    subjectId: id,
    details: { slipNumber: slip.number },
  });
  return await pictureIn(call, pictureId);
}
