import { reEncoded } from '@timebank/api/pictures/re-encoding.service';
import { keepPicture, pictureIn } from '@timebank/api/pictures/service';
import { Refusal } from '@timebank/api/refusal';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

const at = 'body.photo';

/** A photo as a telephone takes it: lying on its side, with the place and the owner written into it. */
async function fromTelephone(): Promise<Buffer> {
  return await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#3a7d44' } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Margaret Hollis' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 23/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

describe('a photo', () => {
  test('is kept without the place, the date and the camera that its file tells of', async () => {
    const sent = await fromTelephone();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const { base64 } = await reEncoded(sent.toString('base64'), { at, longestSidePixels: 1600 });
    const kept = await sharp(Buffer.from(base64, 'base64')).metadata();
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(base64, 'base64').includes('Hollis')).toBe(false);
  });

  test('is turned the right way up and made small enough', async () => {
    const sent = await fromTelephone();
    const kept = await reEncoded(sent.toString('base64'), { at, longestSidePixels: 1600 });
    expect(kept).toMatchObject({ widthPixels: 800, heightPixels: 1600 });
  });

  test('that is a PNG or a WebP is kept as a JPEG', async () => {
    const drawing = sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } });
    for (const sent of [await drawing.clone().png().toBuffer(), await drawing.clone().webp().toBuffer()]) {
      const { base64 } = await reEncoded(sent.toString('base64'), { at, longestSidePixels: 1600 });
      expect((await sharp(Buffer.from(base64, 'base64')).metadata()).format).toBe('jpeg');
    }
  });

  test.each([
    ['words', Buffer.from('Margaret was helped for an hour')],
    ['a drawing that may name other files', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a photo that was cut off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10])],
    ['nothing', Buffer.alloc(0)],
  ])('%s is no photo', async (_, sent) => {
    const refusal = await reEncoded(sent.toString('base64'), { at, longestSidePixels: 1600 }).catch(
      (error) => error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'validation_failed', faults: [{ at }] });
  });
});

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  test('a photo stays as it was kept, and is nowhere in another time bank', async () => {
    const photo = await reEncoded((await fromTelephone()).toString('base64'), { at, longestSidePixels: 200 });
    const id = await community.write('sue', (call) => keepPicture(call, photo));
    expect(await community.write('ann', (call) => pictureIn(call, id))).toEqual({
      ...photo,
      id,
      mediaType: 'image/jpeg',
    });
    await expect(community.write('wanda', (call) => pictureIn(call, id))).rejects.toThrow('no such photo');
  });
});
