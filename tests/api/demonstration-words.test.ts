import { demonstrationPlans } from '@timebank/drizzle/seed/demonstration';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordFaults } from '../house/words.ts';
import { thatMorning } from './demonstration-scene.ts';

type Plans = ReturnType<typeof demonstrationPlans>;

describe('What the people of the demonstration write', () => {
  let plans: Plans;

  beforeAll(() => {
    plans = demonstrationPlans(thatMorning);
  });

  const noticesOf = ({ steps }: Plans[number]) =>
    steps.flatMap((step) => (step.do === 'post_listing' ? [step.listing] : []));

  it('is never said twice in one time bank', () => {
    for (const plan of plans) {
      const titles = noticesOf(plan).map(({ title }) => title);
      const texts = noticesOf(plan).map(({ text }) => text);
      expect(titles.length - new Set(titles).size).toBe(0);
      expect(texts.length - new Set(texts).size).toBe(0);
    }
  });

  it('has no sentence of more than 25 words', () => {
    const sentences = plans
      .flatMap(noticesOf)
      .flatMap(({ title, text }) => [title, ...text.split(/(?<=[.?!])\s+/)]);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  });

  it('has none of the words that turn help into money', () => {
    const words = plans.map((plan) => JSON.stringify(plan)).join('\n');
    expect(wordFaults(new Map([['drizzle/seed/words.txt', words]]))).toEqual([]);
  });

  it('is the same for the same day', () => {
    expect(demonstrationPlans(new Date('2026-06-10T21:00:00.000Z'))).toEqual(plans);
  });

  it('never speaks of what is still to come', () => {
    const moments = plans.flatMap(({ steps }) => steps.map(({ at }) => at.getTime()));
    expect(Math.max(...moments)).toBeLessThan(Date.UTC(2026, 5, 10));
  });

  it('stays in the order of time, on any day of the year', () => {
    for (const day of ['2026-01-01', '2026-03-29', '2026-08-31', '2026-12-25', '2028-02-29']) {
      for (const { steps, foundedAt } of demonstrationPlans(new Date(`${day}T06:00:00.000Z`))) {
        const moments = [foundedAt, ...steps.map(({ at }) => at)].map((at) => at.getTime());
        expect(moments).toEqual(moments.toSorted((one, other) => one - other));
      }
    }
  });
});
