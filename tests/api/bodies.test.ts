import { expect, test } from 'vitest';
import { openCommunity } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';

onEngine('sqlite', (engine) => {
  test('JSON with a byte order mark in front is refused, and says what to take away', async () => {
    const community = await openCommunity(engine);
    const reply = await community.app.inject({
      method: 'POST',
      url: '/api/v1/auth/codes',
      headers: { 'content-type': 'application/json' },
      payload: `\uFEFF${JSON.stringify({ email: 'priya@example.org' })}`,
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({
      code: 'validation_failed',
      errors: [{ at: 'body', message: 'Send the JSON without a byte order mark in front.' }],
    });
    await community.close();
  });
});
