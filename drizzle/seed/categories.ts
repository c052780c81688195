/** How one kind of help is given and asked for. The slugs are those that every new time bank starts with. */
export interface CategoryPlan {
  slug: string;
  /** What members write of themselves who help in this way. */
  skills: readonly string[];
  /** How much is asked for it from January to December, beside a usual month's 10. */
  season: readonly number[];
  usualMinutes: readonly number[];
}

const even = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];

export const categoryPlans: readonly CategoryPlan[] = [
  {
    slug: 'gardening',
    skills: ['gardening', 'pruning', 'growing vegetables', 'mowing'],
    season: [3, 5, 14, 22, 28, 28, 26, 20, 18, 14, 6, 2],
    usualMinutes: [60, 60, 90, 120],
  },
  {
    slug: 'lifts',
    skills: ['driving', 'lifts to hospital', 'moving heavy things'],
    season: [18, 17, 14, 10, 9, 8, 8, 8, 10, 13, 17, 18],
    usualMinutes: [30, 45, 60, 60, 90, 120],
  },
  {
    slug: 'shopping',
    skills: ['shopping', 'fetching prescriptions', 'errands'],
    season: [14, 13, 11, 10, 9, 9, 9, 9, 10, 11, 13, 16],
    usualMinutes: [30, 45, 60],
  },
  {
    slug: 'computers',
    skills: ['tablets and phones', 'computers', 'internet safety', 'printers'],
    season: [22, 18, 14, 10, 8, 7, 7, 7, 10, 13, 16, 17],
    usualMinutes: [45, 60, 60, 90],
  },
  {
    slug: 'company',
    skills: ['listening', 'visiting', 'reading aloud', 'board games'],
    season: [14, 13, 12, 10, 9, 9, 9, 9, 10, 12, 14, 14],
    usualMinutes: [60, 60, 90, 120],
  },
  {
    slug: 'telephone',
    skills: ['telephone calls', 'a good ear'],
    season: [15, 14, 12, 10, 9, 8, 8, 9, 10, 12, 14, 15],
    usualMinutes: [15, 30, 30, 45],
  },
  {
    slug: 'repairs',
    skills: ['small repairs', 'painting', 'bicycles', 'furniture'],
    season: even,
    usualMinutes: [45, 60, 90, 120],
  },
  {
    slug: 'housework',
    skills: ['tidying', 'ironing', 'windows', 'packing'],
    season: [10, 10, 14, 13, 10, 9, 9, 8, 10, 10, 10, 12],
    usualMinutes: [45, 60, 90],
  },
  {
    slug: 'cooking',
    skills: ['cooking', 'baking', 'preserves', 'feeding a crowd'],
    season: [10, 10, 10, 10, 9, 9, 9, 9, 12, 12, 13, 15],
    usualMinutes: [60, 90, 120],
  },
  {
    slug: 'sewing',
    skills: ['sewing', 'knitting', 'alterations', 'mending'],
    season: [11, 11, 12, 10, 9, 9, 9, 9, 11, 11, 11, 10],
    usualMinutes: [45, 60, 90],
  },
  {
    slug: 'pets',
    skills: ['dog walking', 'cats', 'small animals'],
    season: [9, 9, 10, 11, 11, 12, 14, 14, 10, 9, 9, 10],
    usualMinutes: [30, 30, 45, 60],
  },
  {
    slug: 'walking',
    skills: ['walking', 'swimming', 'pushing a wheelchair', 'gentle exercise'],
    season: [7, 8, 11, 13, 14, 14, 13, 11, 12, 9, 7, 6],
    usualMinutes: [45, 60, 60, 90],
  },
  {
    slug: 'languages',
    skills: ['teaching', 'English conversation', 'maths', 'reading help'],
    season: [13, 12, 12, 11, 12, 9, 5, 4, 12, 13, 12, 7],
    usualMinutes: [45, 60, 60],
  },
  {
    slug: 'arts',
    skills: ['music', 'singing', 'painting', 'photography'],
    season: [11, 11, 11, 10, 10, 9, 8, 7, 11, 11, 12, 11],
    usualMinutes: [45, 60, 90],
  },
  {
    slug: 'paperwork',
    skills: ['forms', 'letters', 'budgets', 'job applications'],
    season: [13, 12, 13, 11, 9, 9, 9, 8, 11, 11, 11, 8],
    usualMinutes: [45, 60, 90],
  },
  {
    slug: 'families',
    skills: ['playing with children', 'homework help', 'story time'],
    season: [9, 9, 10, 10, 10, 11, 12, 9, 12, 11, 10, 9],
    usualMinutes: [30, 60, 60, 120],
  },
];
