import type { PictureId } from '@timebank/shared/ids';
import type { Picture } from '@timebank/shared/pictures';
import type { ReadCall, WriteCall } from '../context.ts';
import { notFound } from '../refusal.ts';
import type { Photo } from './re-encoding.service.ts';
import { deletePicture, findPicture, insertPicture } from './store.ts';

/** Keeps a photo. Who may see it is for whoever shows it to say: a picture alone belongs to nobody. */
export async function keepPicture(call: WriteCall, photo: Photo): Promise<PictureId> {
  const id = call.newId<PictureId>();
  await insertPicture(call.tx, {
    ...photo,
    id,
    timebankId: call.scope.timebankId,
    keptAt: call.now.toISOString(),
    keptById: call.actor.memberId,
  });
  return id;
}

export async function pictureIn(
  { tx, scope }: Pick<ReadCall, 'tx' | 'scope'>,
  id: PictureId,
): Promise<Picture> {
  const [found] = await findPicture(tx, { timebankId: scope.timebankId, id });
  if (!found) throw notFound('photo');
  const { base64, widthPixels, heightPixels } = found;
  return { id, mediaType: 'image/jpeg', base64, widthPixels, heightPixels };
}

/** Takes a photo out for good, once nothing names it any more. */
export const forgetPicture = ({ tx, scope }: WriteCall, id: PictureId): Promise<void> =>
  deletePicture(tx, { timebankId: scope.timebankId, id });
