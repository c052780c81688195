import { sendDownload } from '@timebank/api/http/download';
import fastify from 'fastify';
import { expect, test } from 'vitest';

test('whoever takes a large file leaves a moment after each piece in which others are answered', async () => {
  const pieces = 100;
  async function* written() {
    for (let piece = 0; piece < pieces; piece += 1) yield 'a line\n';
  }
  const app = fastify();
  app.get('/', async (request, reply) => {
    await sendDownload({ request, reply }, { mediaType: 'text/plain', fileName: 'a.txt', pieces: written() });
    return reply;
  });

  let moments = 0;
  let isTaken = false;
  const next = () => {
    moments += 1;
    if (!isTaken) setImmediate(next);
  };
  setImmediate(next);
  const { body, headers } = await app.inject('/');
  isTaken = true;
  expect(body).toHaveLength(pieces * 'a line\n'.length);
  expect(headers['content-disposition']).toBe('attachment; filename="a.txt"');
  expect(moments).toBeGreaterThanOrEqual(pieces);
});
