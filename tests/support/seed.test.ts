import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { seed, seedFrom } from './seed.ts';

test('a run repeats exactly with the seed that it printed', () => {
  expect(process.env['TEST_SEED']).toBe(String(seed));
  expect(fc.readConfigureGlobal().seed).toBe(seed);
  expect(fc.sample(fc.integer(), { seed, numRuns: 20 })).toEqual(fc.sample(fc.integer(), 20));
});

test('all that belongs to one run has one seed, whoever loads it first', async () => {
  vi.stubEnv('TEST_SEED', undefined);
  const drawn: number[] = [];
  for (let loading = 0; loading < 2; loading += 1) {
    vi.resetModules();
    drawn.push((await import('./seed.ts')).seed);
  }
  vi.unstubAllEnvs();
  expect(drawn[1]).toBe(drawn[0]);
});

test('a run without a chosen seed draws one, and a seed that is not a number is refused', () => {
  expect(seedFrom('')).not.toBe(seedFrom(''));
  expect(seedFrom('42')).toBe(42);
  expect(() => seedFrom('forty-two')).toThrow(/whole number/);
});
