import type { Help, Posted } from './exchanges.ts';
import { handOf, type Life, living, tell } from './life.ts';
import { moments, pastRequests, remarks } from './past-words.ts';

/** A request of long ago, put up a week before the help that answered it. */
export function postPastRequest(life: Life, { receiver, category, minutes, day }: Help): Posted {
  const number = life.nextNumber();
  const postedDay = day - life.chance.between(6, 8);
  tell(life, life.days.moment(postedDay, life.chance.between(480, 1240)), {
    do: 'post_listing',
    listing: {
      ...newWords(life, category),
      number,
      kind: 'request',
      ownerKey: receiver,
      category,
      minutes,
      place: category === 'telephone' ? 'by_telephone' : 'at_home',
      availability: { soon: 'any_time', onDay: null, days: [], parts: [] },
    },
    hand: handOf(life, living(life, receiver), { day: postedDay }),
  });
  return { number, ownerKey: receiver };
}

export function takeDown(life: Life, { number, ownerKey }: Posted, day: number): void {
  const hand = handOf(life, living(life, ownerKey), { day });
  tell(life, life.days.moment(day, 1260), { do: 'close_listing', listing: number, hand });
}

function newWords(life: Life, category: string): { title: string; text: string } {
  const { chance, usedWords } = life;
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const title = `${chance.pick(pastRequests[category] ?? [])} ${chance.pick(moments)}`;
    const text = `${chance.pick(remarks)} ${chance.pick(remarks)}`;
    if (usedWords.has(title) || usedWords.has(text)) continue;
    usedWords.add(title).add(text);
    return { title, text };
  }
  throw new Error(`There are not words enough for another request of the kind ${category}.`);
}
