/**
 * Whether a file begins as a JPEG, a PNG or a WebP does. Nothing else is unpacked at all: drawings that name other
 * files, or whole documents, are no photos.
 */
export function isPhotoFile(file: Uint8Array): boolean {
  return isJpeg(file) || isPng(file) || isWebp(file);
}

const isJpeg = (file: Uint8Array): boolean => beginsWith(file, [0xff, 0xd8, 0xff]);

const isPng = (file: Uint8Array): boolean =>
  beginsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `RIFF`, four bytes of length, `WEBP`. */
const isWebp = (file: Uint8Array): boolean =>
  beginsWith(file, [0x52, 0x49, 0x46, 0x46]) && beginsWith(file.subarray(8), [0x57, 0x45, 0x42, 0x50]);

const beginsWith = (file: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => file[index] === byte);
