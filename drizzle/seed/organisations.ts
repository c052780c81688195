export interface OrganisationPlan {
  key: string;
  name: string;
  neighbourhood: string;
  representativeKey: string;
  bio: string;
  joinedDaysAgo: number;
}

/** Partner bodies of West Kirby: members in their own right, each with somebody who speaks for it. */
export const organisationPlans: readonly OrganisationPlan[] = [
  {
    key: 'dee-sands-library',
    name: 'Dee Sands Library',
    neighbourhood: 'West Kirby',
    representativeKey: 'ruth-pemberton',
    joinedDaysAgo: 519,
    bio: 'A public library with warm rooms, computers and a corner for quiet talk. Open six days a week.',
  },
  {
    key: 'sandstone-community-garden',
    name: 'Sandstone Community Garden',
    neighbourhood: 'Thurstaston',
    representativeKey: 'philip-garston',
    joinedDaysAgo: 514,
    bio: 'Half an acre of vegetables, flowers and level paths. Volunteers meet on Wednesdays and Saturdays.',
  },
  {
    key: 'brighter-tides',
    name: 'Brighter Tides Mental Health Association',
    neighbourhood: 'Newton',
    representativeKey: 'anjali-menon',
    joinedDaysAgo: 497,
    bio: 'We run groups, walks and a listening service. Anybody may come through the door.',
  },
  {
    key: 'marram-primary-school',
    name: 'Marram Primary School',
    neighbourhood: 'Hoylake',
    representativeKey: 'rebecca-stockdale',
    joinedDaysAgo: 432,
    bio: 'Two hundred children, a big kitchen and a hall that is free in the evenings.',
  },
  {
    key: 'st-aelreds-church-hall',
    name: "St Aelred's Church Hall",
    neighbourhood: 'Meols',
    representativeKey: 'maureen-ashworth',
    joinedDaysAgo: 511,
    bio: 'A hall with a ramp, a piano and a kitchen for everybody. Repair table on the first Saturday.',
  },
];
