import * as z from 'zod/mini';
import { pictureId } from './ids.ts';

/** What a photo may weigh when it is sent. A browser makes it smaller first; a telephone's own would be too large. */
const photoBytesMax = 3 * 1024 * 1024;

/** Base64 takes four characters for three bytes. */
const base64LengthMax = Math.ceil(photoBytesMax / 3) * 4;

/** The limit for the body of an operation that takes one photo. */
export const photoBodyBytesMax = base64LengthMax + 1024;

/** A photo as it is sent: a JPEG, PNG or WebP file as base64. */
export const sentPhoto = z
  .string()
  .check(
    z.minLength(1, 'Choose a photo.'),
    z.maxLength(base64LengthMax, 'That photo is too large. Choose one of less than 3 megabytes.'),
    z.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Send the photo as base64.'),
  );

/** A photo as it is kept: always a JPEG, without what the camera wrote into it. */
export const picture = z.strictObject({
  id: pictureId,
  mediaType: z.literal('image/jpeg'),
  base64: z.string(),
  widthPixels: z.int(),
  heightPixels: z.int(),
});

export type Picture = z.output<typeof picture>;
