import { Refusal } from '../refusal.ts';
import { isPhotoFile } from './rules.ts';

/** A photo that was written anew: no place, no date and no camera is left in it. */
export interface Photo {
  base64: string;
  widthPixels: number;
  heightPixels: number;
}

/** Larger ones are no photo of a slip or a face, and would fill the memory while they are unpacked. */
const pixelsMax = 60_000_000;

/**
 * Unpacks a photo and packs it again as a JPEG of at most `longestSidePixels`, the right way up. Only the pixels are
 * kept. It takes a moment on another thread, so never inside a transaction. Refuses what is no photo.
 */
export async function reEncoded(
  sentBase64: string,
  { at, longestSidePixels }: { at: string; longestSidePixels: number },
): Promise<Photo> {
  const sent = Buffer.from(sentBase64, 'base64');
  if (!isPhotoFile(sent)) throw noPhoto(at);
  // Only who sends a photo needs it: a machine that lacks its binary still starts, and every other one starts sooner.
  const { default: sharp } = await import('sharp');
  const packed = await sharp(sent, { limitInputPixels: pixelsMax, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSidePixels, height: longestSidePixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw noPhoto(at);
    });
  const { data, info } = packed;
  return { base64: data.toString('base64'), widthPixels: info.width, heightPixels: info.height };
}

const noPhoto = (at: string): Refusal => {
  const message = 'This is no photo that can be read. Take it again, or choose another file.';
  return new Refusal('validation_failed', message, { faults: [{ at, message }] });
};
