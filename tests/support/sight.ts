import type { Locator } from 'playwright-core';

/** Waits until it can be seen, and fails the test where that takes too long. */
export async function expectToSee(sign: Locator, { withinMs }: { withinMs?: number } = {}): Promise<void> {
  await sign.waitFor({ state: 'visible', ...(withinMs !== undefined && { timeout: withinMs }) });
}
