export interface NeighbourhoodPlan {
  name: string;
  latitude: number;
  longitude: number;
}

/** Where the middle of each lies, to about a hundred metres. Distances between members are taken from these alone. */
export const westKirbyNeighbourhoods: readonly NeighbourhoodPlan[] = [
  { name: 'West Kirby', latitude: 53.373, longitude: -3.184 },
  { name: 'Hoylake', latitude: 53.391, longitude: -3.179 },
  { name: 'Meols', latitude: 53.399, longitude: -3.154 },
  { name: 'Caldy', latitude: 53.358, longitude: -3.165 },
  { name: 'Grange', latitude: 53.373, longitude: -3.165 },
  { name: 'Newton', latitude: 53.375, longitude: -3.152 },
  { name: 'Frankby', latitude: 53.371, longitude: -3.134 },
  { name: 'Greasby', latitude: 53.376, longitude: -3.121 },
  { name: 'Irby', latitude: 53.352, longitude: -3.121 },
  { name: 'Thurstaston', latitude: 53.347, longitude: -3.135 },
];

export const wallaseyNeighbourhoods: readonly NeighbourhoodPlan[] = [
  { name: 'New Brighton', latitude: 53.438, longitude: -3.046 },
  { name: 'Liscard', latitude: 53.422, longitude: -3.043 },
  { name: 'Egremont', latitude: 53.42, longitude: -3.029 },
  { name: 'Seacombe', latitude: 53.409, longitude: -3.023 },
  { name: 'Wallasey Village', latitude: 53.424, longitude: -3.067 },
  { name: 'Leasowe', latitude: 53.41, longitude: -3.091 },
];
