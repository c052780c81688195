import type { Board, Promised } from './board.ts';
import { accepted, proposed } from './exchanges.ts';
import { type Life, tell } from './life.ts';
import type { Habitual } from './regulars.ts';
import { leaveToRing } from './to-ring.ts';
import { leaveIntroduced, leaveOpen, leaveToConfirm, leaveUnanswered, leaveWithoutRoom } from './today.ts';

/** Notices of the leading people, by title. */
export const livePromises: Record<string, Promised> = {
  'Help with my tablet, please': { ownerKey: 'margaret-ellison', postedDay: -4 },
  'Light bulb changed on a high ceiling': { ownerKey: 'margaret-ellison', postedDay: -2 },
  'Front garden needs a tidy before my visitors': { ownerKey: 'margaret-ellison', postedDay: -9 },
  'Reading aloud, from poems to the newspaper': { ownerKey: 'margaret-ellison', postedDay: -40 },
  'Patient help with tablets and telephones': { ownerKey: 'priya-raman', postedDay: -70 },
  'Dog walking along the Wirral Way': { ownerKey: 'priya-raman', postedDay: -31 },
  'Furniture glued, screwed and saved': { ownerKey: 'walter-dunne', postedDay: -52 },
  'Somebody to push my chair to see the sea': { ownerKey: 'joan-whitfield', postedDay: -6 },
  'Roses pruned the proper way': { ownerKey: 'geoffrey-marsh', postedDay: -60 },
};

/** Priya visits Margaret, Margaret rings Kathleen, Kathleen bakes with Priya: how Margaret's hours come and go. */
export const storyHabits: readonly Habitual[] = [
  {
    giver: 'priya-raman',
    receiver: 'margaret-ellison',
    category: 'company',
    minutes: 45,
    weekday: 6,
    fromDay: -390,
  },
  {
    giver: 'margaret-ellison',
    receiver: 'kathleen-mulhearn',
    category: 'telephone',
    minutes: 30,
    weekday: 2,
    fromDay: -410,
  },
  {
    giver: 'kathleen-mulhearn',
    receiver: 'priya-raman',
    category: 'cooking',
    minutes: 60,
    weekday: 4,
    fromDay: -350,
  },
];

/** Those whose own days are told here, so that chance does not tell them as well. */
export const storyPeople: readonly string[] = [
  'margaret-ellison',
  'priya-raman',
  'kathleen-mulhearn',
  'megan-price',
  'walter-dunne',
  'joan-whitfield',
  'anne-whitfield',
  'daniel-fazakerley',
  'neil-cartwright',
];

/**
 * How the stories stand this morning. Priya tidied Margaret's garden yesterday and has written the hours down;
 * Daniel would come for her tablet; Joan's outing is agreed; somebody has run out of hours.
 */
export function westKirbyToday(life: Life, board: Board): void {
  const posted = (title: string) => {
    const found = board.get(title);
    if (!found) throw new Error(`Nothing on the board is called "${title}".`);
    return found;
  };
  const garden = posted('Front garden needs a tidy before my visitors');
  leaveToConfirm(
    life,
    { giver: 'priya-raman', receiver: 'margaret-ellison', category: 'gardening', minutes: 90, day: -1 },
    garden,
  );
  tell(life, life.days.moment(-1, 1250), {
    do: 'close_listing',
    listing: garden.number,
    hand: { by: 'margaret-ellison' },
  });

  const tablet = posted('Help with my tablet, please');
  proposed(
    life,
    { giver: 'daniel-fazakerley', receiver: 'margaret-ellison', category: 'computers', minutes: 60, day: 3 },
    { listing: tablet, on: -1 },
  );

  const outing = posted('Somebody to push my chair to see the sea');
  const toTheSea = {
    giver: 'priya-raman',
    receiver: 'joan-whitfield',
    category: 'walking',
    minutes: 60,
    day: 2,
  };
  accepted(life, proposed(life, toTheSea, { listing: outing, on: -3 }), { listing: outing, on: -2 });

  leaveIntroduced(life, {
    giver: 'walter-dunne',
    receiver: 'owen-parry',
    category: 'repairs',
    minutes: 90,
    day: 5,
  });
  leaveToRing(life, { by: 'sue-hartnell', visited: 'walter-dunne' });
  leaveUnanswered(life, {
    giver: 'gareth-pugh',
    receiver: 'valerie-clegg',
    category: 'repairs',
    minutes: 60,
    day: -17,
  });
  leaveUnanswered(life, {
    giver: 'jess-molyneux',
    receiver: 'anil-deshpande',
    category: 'languages',
    minutes: 45,
    day: -21,
  });
  leaveWithoutRoom(life, { giver: 'tess-winstanley', day: -2, administrator: 'david-okafor' });
  leaveOpen(life, board, {
    spared: [
      ...storyPeople,
      'owen-parry',
      'gareth-pugh',
      'valerie-clegg',
      'jess-molyneux',
      'anil-deshpande',
      'tess-winstanley',
    ],
    counts: { toConfirm: 15, proposed: 9, agreed: 9 },
  });
}
