/** One of the two on a slip, as it was typed or as it came up: by number or by name. */
export interface TypedPerson {
  text: string;
  id: string | null;
}

/** What is typed from the slip in hand. */
export interface TypedSlip {
  number: string;
  /** Set once the number was looked up and may be used. */
  isFound: boolean;
  /** True where the slip says what kind of help it was, so that nobody has to. */
  hasKind: boolean;
  giver: TypedPerson;
  receiver: TypedPerson;
  categoryId: string;
  hours: string;
  day: string;
  bothSigned: boolean;
}

/** A slip whose hours are in the books. */
export interface KeyedSlip {
  number: string;
  giver: string;
  receiver: string;
  minutes: number;
  happenedOn: string;
  isTakenBack: boolean;
  /** There was no room for the hours, so that a coordinator has to decide. */
  waits: boolean;
}

/** A slip to look at again: what was typed from it, and what is wrong. */
export interface AsideSlip {
  key: number;
  typed: TypedSlip;
  reasons: readonly string[];
}

/** Everything about a pile of slips that is being keyed in. It survives a reload. */
export interface Pile {
  typed: TypedSlip;
  keyed: readonly KeyedSlip[];
  aside: readonly AsideSlip[];
}

const nobody: TypedPerson = { text: '', id: null };

/** The next slip: most of a pile were written on the same day, for the same kind of help. */
export const nextSlip = ({ day, categoryId }: Pick<TypedSlip, 'day' | 'categoryId'>): TypedSlip => ({
  number: '',
  isFound: false,
  hasKind: false,
  giver: nobody,
  receiver: nobody,
  categoryId,
  hours: '',
  day,
  bothSigned: true,
});

export const emptyPile = (day: string): Pile => ({
  typed: nextSlip({ day, categoryId: '' }),
  keyed: [],
  aside: [],
});

/** How many slips of the pile are in the books, and how long they come to. */
export function totalOf({ keyed }: Pick<Pile, 'keyed'>): { count: number; minutes: number } {
  const standing = keyed.filter(({ isTakenBack }) => !isTakenBack);
  return { count: standing.length, minutes: standing.reduce((sum, { minutes }) => sum + minutes, 0) };
}
