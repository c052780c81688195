/** What a new time bank starts with. It may change the words, the order and the symbols later. */
export interface StarterCategory {
  slug: string;
  name: string;
  /** Names one of the drawings of the screens. */
  symbol: string;
  /** Everyday words that mean this. Search finds the category's offers and requests by them. */
  synonyms: string;
}

/** What members of time banks ask for most comes first. */
export const starterCategories: readonly StarterCategory[] = [
  {
    slug: 'gardening',
    name: 'Gardening',
    symbol: 'garden',
    synonyms: 'garden lawn grass mowing hedge weeding weeds pruning digging allotment plants leaves patio',
  },
  {
    slug: 'lifts',
    name: 'Lifts and errands',
    symbol: 'car',
    synonyms: 'lift car drive driving transport hospital appointment doctor station airport errand ride',
  },
  {
    slug: 'shopping',
    name: 'Shopping',
    symbol: 'shopping',
    synonyms: 'shop groceries supermarket food market prescription chemist pharmacy parcel post',
  },
  {
    slug: 'repairs',
    name: 'Small repairs',
    symbol: 'repairs',
    synonyms:
      'repair mend fix handyman diy shelf shelves tap bulb lamp door bicycle bike furniture assembling tools',
  },
  {
    slug: 'computers',
    name: 'Computers and telephones',
    symbol: 'computer',
    synonyms:
      'computer laptop tablet smartphone mobile internet wifi email printer video photographs app technology',
  },
  {
    slug: 'company',
    name: 'Company',
    symbol: 'company',
    synonyms:
      'visit visiting chat talk tea coffee cards chess games reading befriending friend sitting lonely',
  },
  {
    slug: 'telephone',
    name: 'Telephone calls',
    symbol: 'telephone',
    synonyms: 'telephone phone call ring ringing reminder chat morning',
  },
  {
    slug: 'cooking',
    name: 'Cooking',
    symbol: 'home',
    synonyms: 'cook meal meals food baking bake bread cake soup dinner lunch kitchen freezer',
  },
  {
    slug: 'housework',
    name: 'Housework',
    symbol: 'home',
    synonyms:
      'cleaning clean tidying ironing laundry washing windows hoovering dusting decluttering bins moving',
  },
  {
    slug: 'pets',
    name: 'Pets',
    symbol: 'pets',
    synonyms: 'pet dog dogs cat cats walking feeding vet rabbit hens animals',
  },
  {
    slug: 'walking',
    name: 'Walking and exercise',
    symbol: 'person',
    synonyms: 'walk walks exercise sport swimming cycling running gym wheelchair fresh air yoga dancing',
  },
  {
    slug: 'families',
    name: 'Children and families',
    symbol: 'help',
    synonyms: 'child children baby babysitting childcare school homework parent parents play family toddler',
  },
  {
    slug: 'languages',
    name: 'Languages',
    symbol: 'learning',
    synonyms:
      'language english conversation translation translating interpreting lesson lessons tutoring polish welsh french spanish',
  },
  {
    slug: 'arts',
    name: 'Music and arts',
    symbol: 'learning',
    synonyms:
      'music art piano guitar singing painting drawing photography pottery craft crafts theatre writing',
  },
  {
    slug: 'sewing',
    name: 'Sewing and knitting',
    symbol: 'repairs',
    synonyms:
      'sew sewing knit knitting crochet mending hem hems curtains buttons zip alterations clothes wool',
  },
  {
    slug: 'paperwork',
    name: 'Letters and forms',
    symbol: 'info',
    synonyms: 'form forms letter letters paperwork writing benefits budget reading filling typing council cv',
  },
];
