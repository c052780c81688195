import { type Comfort, comforts } from '@timebank/shared/comforts';

/** What a coordinator writes down of somebody beside how to reach them, mostly of those who ring. */
export interface Care {
  calledName: string;
  postcode: string;
  comforts: readonly Comfort[];
  largePrint: boolean;
  passwordWord: string | null;
  birthday: string | null;
}

/** Made up from who they are, so that the same people always get the same. */
export function careOf({
  name,
  neighbourhood,
  email,
  accessNeeds,
}: {
  name: string;
  neighbourhood: string;
  email: string | null;
  accessNeeds: string;
}): Care {
  const number = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const rings = email === null;
  return {
    calledName: '',
    postcode: postcodeIn(neighbourhood, number),
    comforts: comforts.filter((comfort) => signs[comfort]?.test(accessNeeds)),
    largePrint: /large print/i.test(accessNeeds),
    passwordWord: rings ? (words[number % words.length] ?? null) : null,
    birthday: rings ? `${twoDigits(1 + (number % 12))}-${twoDigits(1 + (number % 28))}` : null,
  };
}

/** A postcode that does not exist: none ends in these letters, because they are too easily misread. */
function postcodeIn(neighbourhood: string, number: number): string {
  const district = districts[neighbourhood] ?? 'CH49';
  return `${district} ${number % 10}${'CIKMOV'[number % 6]}${'CIKMOV'[(number >> 3) % 6]}`;
}

const districts: Record<string, string> = {
  'West Kirby': 'CH48',
  Grange: 'CH48',
  Caldy: 'CH48',
  Hoylake: 'CH47',
  Meols: 'CH47',
  'New Brighton': 'CH45',
  'Wallasey Village': 'CH45',
  Liscard: 'CH45',
  Egremont: 'CH44',
  Seacombe: 'CH44',
};

const signs: Partial<Record<Comfort, RegExp>> = {
  hears_badly: /hearing/,
  sees_badly: /eyes|eye\b|large print/i,
  no_stairs: /stairs|walking frame/,
  wheelchair: /wheelchair/,
  slow_to_the_door: /ring for a while|walking frame/,
  no_pets: /Allergic to dogs/,
};

const words = ['kingfisher', 'marmalade', 'lantern', 'driftwood', 'bluebell', 'teapot', 'harbour'] as const;

const twoDigits = (number: number): string => String(number).padStart(2, '0');
