import {
  attachSlipPhoto,
  getSlipPhoto,
  keyInSlip,
  listSlips,
  lookAtSlip,
  printSlips,
  undoSlip,
  voidSlip,
} from '@timebank/shared/slips';
import { type Surroundings, serveOpen, serveRead, serveWrite, writerFor } from '../http/serve.ts';
import { reEncoded } from '../pictures/re-encoding.service.ts';
import { keyInSlipIn, undoSlipIn } from './keying.service.ts';
import { keepSlipPhoto, lookAtSlipPhoto, photoSidePixels } from './photos.service.ts';
import { printSlipsIn } from './printing.service.ts';
import { listSlipsIn, lookAtSlipIn, voidSlipIn } from './slips.service.ts';

export function paperRoutes(around: Surroundings): void {
  serveWrite(around, printSlips, printSlipsIn);
  serveRead(around, listSlips, listSlipsIn);
  serveRead(around, lookAtSlip, lookAtSlipIn);
  serveWrite(around, keyInSlip, keyInSlipIn);
  serveWrite(around, undoSlip, undoSlipIn);
  serveWrite(around, voidSlip, voidSlipIn);

  // Writing a photo anew takes a moment on another thread, and everybody else would wait for it inside a transaction.
  serveOpen(around, attachSlipPhoto, async (open) => {
    const write = await writerFor(open, attachSlipPhoto);
    const { slipNumber } = open.input.params;
    const photo = await reEncoded(open.input.body.photo, {
      at: 'body.photo',
      longestSidePixels: photoSidePixels,
    });
    return await write((call) => keepSlipPhoto(call, { slipNumber, photo }));
  });
  // A look at it leaves a line in the log, so it is a write.
  serveWrite(around, getSlipPhoto, (call, { params }) => lookAtSlipPhoto(call, params.slipNumber));
}
