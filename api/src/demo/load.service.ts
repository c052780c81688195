import { demonstrationPlans } from '@timebank/drizzle/seed/demonstration';
import type { Deed, Step, TimebankPlan } from '@timebank/drizzle/seed/plan/step';
import { createTimebankWith } from '../auth/setup.service.ts';
import type { Database } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { changeProfile } from '../members/profile.service.ts';
import { createNews } from '../news.ts';
import { assert } from '../refusal.ts';
import { categoriesHere, neighbourhoodsHere, timebanksHere } from '../timebanks/service.ts';
import { changeSettings } from '../timebanks/settings.service.ts';
import { callDeeds } from './call-deeds.ts';
import { exchangeDeeds } from './exchange-deeds.ts';
import { hoursDeeds } from './hours-deeds.ts';
import { listingDeeds } from './listing-deeds.ts';
import { setBirthYear, tickOffLetters } from './load.store.ts';
import { memberDeeds, profileOf } from './member-deeds.ts';
import { reviewDeeds } from './review-deeds.ts';
import { createSeededIdMaker } from './seeded-ids.ts';
import type { Cast, Stage } from './stage.ts';

export interface Loading {
  database: Database;
  now: Date;
  /** Told how far it has come, from 0 to 1. */
  onProgress?: (part: number) => void;
}

/**
 * Fills an empty database with the demonstration's two time banks, a year and a half of their life up to the day
 * before `now`. Everything goes through the application's own services, each step at its own moment, so that what
 * they refuse cannot have happened here either. Does nothing, and says so, where a time bank exists already.
 */
export async function loadDemonstration({ database, now, onProgress }: Loading): Promise<boolean> {
  const { items } = await database.read(timebanksHere);
  if (items.length > 0) return false;
  const plans = demonstrationPlans(now);
  const total = plans.reduce((sum, { steps }) => sum + steps.length, 0);
  let done = 0;
  onProgress?.(0);
  for (const [index, plan] of plans.entries()) {
    const time = { now: plan.foundedAt };
    const newId = createSeededIdMaker(() => time.now, index + 1);
    const cast = await found({ database, newId, plan });
    for (const steps of inGroups(plan.steps)) {
      await play({ database, newId, cast, steps, time });
      done += steps.length;
      onProgress?.(done / total);
    }
  }
  await database.write((tx) => tickOffLetters(tx, now));
  return true;
}

/** The time bank with its first administrator, and what the plan calls the kinds of help and the neighbourhoods. */
async function found({
  database,
  newId,
  plan,
}: {
  database: Database;
  newId: NewId;
  plan: TimebankPlan;
}): Promise<Cast> {
  const { slug, name, phone, email, trusteeEmails, neighbourhoods, foundedAt: now, founder } = plan;
  assert(founder.email, 'whoever founds a time bank has an e-mail address');
  const founderEmail = founder.email;
  return await database.write(async (tx) => {
    const { scope, administrator, call } = await createTimebankWith(
      { tx, newId, now },
      {
        timebank: { slug, name, phone, email, neighbourhoods, timeZone: 'Europe/London' },
        founder: { displayName: founder.name, email: founderEmail, passwordHash: null },
      },
    );
    const { items: categories } = await categoriesHere(call);
    const { items: places } = await neighbourhoodsHere(call);
    const cast: Cast = {
      scope,
      slug,
      actors: new Map([[founder.key, call.actor]]),
      listings: new Map(),
      exchanges: new Map(),
      gifts: new Map(),
      categories: new Map(categories.map((category) => [category.slug, category.id])),
      neighbourhoods: new Map(places.map((place) => [place.name, place.id])),
    };
    if (trusteeEmails.length > 0)
      await changeSettings({ ...call, expectedVersion: 1 }, { trusteeEmails: [...trusteeEmails] });
    const { kind: _, birthYear, ...changes } = profileOf({ cast }, founder);
    await changeProfile(call, { memberId: administrator.id, changes });
    await setBirthYear(tx, { id: administrator.id, birthYear });
    return cast;
  });
}

type Playing = { database: Database; newId: NewId; cast: Cast; steps: readonly Step[]; time: { now: Date } };

/** What is in one group shares a transaction: few flushes to the disk, and none that holds everybody up for long. */
const groupSize = 100;

function inGroups(steps: readonly Step[]): Step[][] {
  const groups = Math.ceil(steps.length / groupSize);
  return Array.from({ length: groups }, (_, index) =>
    steps.slice(index * groupSize, (index + 1) * groupSize),
  );
}

async function play({ database, newId, cast, steps, time }: Playing): Promise<void> {
  const news = createNews();
  await database.write(async (tx) => {
    for (const step of steps) {
      time.now = step.at;
      await playStep({ tx, newId, cast, news, now: step.at }, step);
    }
  });
}

const deeds = {
  ...memberDeeds,
  ...listingDeeds,
  ...exchangeDeeds,
  ...hoursDeeds,
  ...callDeeds,
  ...reviewDeeds,
};

type Play = (stage: Stage, deed: Deed) => Promise<void>;

async function playStep(stage: Stage, { at, ...deed }: Step): Promise<void> {
  try {
    // Each deed is played by the function of its own name, which the compiler cannot follow through the union.
    await (deeds[deed.do] as Play)(stage, deed);
  } catch (error) {
    const what = JSON.stringify({ at, ...deed });
    throw new Error(`The demonstration's plan could not be played at ${what}.`, { cause: error });
  }
}
