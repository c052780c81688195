import { getMemberPhoto, removeMemberPhoto, setMemberPhoto } from '@timebank/shared/photos';
import { actingFor, tellWhom } from '../http/acting.ts';
import { admitted, type Surroundings, serveOpen, serveRead, serveWrite, writeCall } from '../http/serve.ts';
import { reEncoded } from '../pictures/re-encoding.service.ts';
import { photoOf, photoSidePixels, removePhoto, setPhoto } from './photos.service.ts';

export function photoRoutes(around: Surroundings): void {
  serveRead(around, getMemberPhoto, (call, { params }) => photoOf(call, params.memberId));
  serveWrite(around, removeMemberPhoto, (call, { params }) => removePhoto(call, params.memberId));

  // Unpacking a photo takes a moment, so that it comes before the transaction and not inside it.
  serveOpen(around, setMemberPhoto, async (open) => {
    const { input, now } = open;
    const found = await admitted(open, setMemberPhoto);
    const photo = await reEncoded(input.body.photo, {
      at: 'body.photo',
      longestSidePixels: photoSidePixels,
    });
    return await open.database.write(async (tx) => {
      const own = writeCall(open, { admitted: found, tx, now });
      const call = await actingFor(own, setMemberPhoto, input);
      const kept = await setPhoto(call, { memberId: input.params.memberId, photo });
      tellWhom(call, setMemberPhoto, input, kept);
      return kept;
    });
  });
}
