/**
 * Invented names by age, with the languages that somebody speaks beside English. No name here is meant to be
 * anybody's; whoever bears one is welcome to help.
 */
export interface NamePlan {
  name: string;
  languages?: readonly string[];
}

/** Under twenty. */
export const youngNames: readonly NamePlan[] = [
  { name: 'Isla Fairhurst' },
  { name: 'Callum Rigby' },
  { name: 'Zofia Kaminska', languages: ['Polish'] },
  { name: 'Amara Eze', languages: ['Igbo'] },
  { name: 'Harvey Tomlinson' },
  { name: 'Lily Cheung', languages: ['Cantonese'] },
  { name: 'Ffion Meredith', languages: ['Welsh'] },
  { name: 'Adam Suleiman', languages: ['Arabic'] },
  { name: 'Poppy Ashcroft' },
];

/** From twenty up to fifty. */
export const middleNames: readonly NamePlan[] = [
  { name: 'Aneta Nowicka', languages: ['Polish'] },
  { name: 'Ben Halliwell' },
  { name: 'Charlotte Lunt' },
  { name: 'Daniel Fazakerley' },
  { name: 'Emeka Nwosu', languages: ['Igbo'] },
  { name: 'Fatima Barakat', languages: ['Arabic', 'French'] },
  { name: 'Gareth Pugh', languages: ['Welsh'] },
  { name: 'Hannah Brocklebank' },
  { name: 'Imran Chowdhury', languages: ['Bengali'] },
  { name: 'Jess Molyneux' },
  { name: 'Karolina Wrona', languages: ['Polish', 'German'] },
  { name: 'Liam Gilhooly' },
  { name: 'Maria Evangelista', languages: ['Tagalog', 'Spanish'] },
  { name: 'Nathan Entwistle' },
  { name: 'Oksana Bondar', languages: ['Ukrainian', 'Russian'] },
  { name: 'Paula Rimmer' },
  { name: 'Rachel Threlfall' },
  { name: 'Sanjay Mistry', languages: ['Gujarati', 'Hindi'] },
  { name: 'Sophie Hargreaves' },
  { name: 'Tariq Mahmoud', languages: ['Arabic'] },
  { name: 'Vicky Scarisbrick' },
  { name: 'Wei Ling Tan', languages: ['Mandarin', 'Malay'] },
  { name: 'Yasmin Akhtar', languages: ['Urdu', 'Punjabi'] },
  { name: 'Andrew Bickerstaff' },
  { name: 'Beatriz Fonseca', languages: ['Portuguese'] },
  { name: 'Chris Leatherbarrow' },
  { name: 'Donna Critchley' },
  { name: 'Edwin Boateng', languages: ['Twi'] },
  { name: 'Fiona McAllister' },
  { name: 'Gemma Warburton' },
  { name: 'Hassan Darwish', languages: ['Arabic', 'British Sign Language'] },
  { name: 'Ian Swarbrick' },
  { name: 'Joanna Sefton' },
  { name: 'Kate Birtwistle' },
  { name: 'Lewis Haddock' },
  { name: 'Marcin Zawada', languages: ['Polish'] },
  { name: 'Natalie Greenhalgh' },
  { name: 'Owen Parry', languages: ['Welsh'] },
  { name: 'Patrick Lavelle', languages: ['Irish'] },
  { name: 'Rebecca Stockdale' },
  { name: 'Sunita Pillai', languages: ['Malayalam', 'Tamil'] },
  { name: 'Stephen Ollerton' },
  { name: 'Tess Winstanley' },
  { name: 'Viktor Petrenko', languages: ['Ukrainian'] },
  { name: 'Zoe Makinson' },
  { name: 'Alice Penketh' },
  { name: 'Bryony Culshaw' },
  { name: 'Craig Dutton' },
  { name: 'Emily Thornber' },
  { name: 'George Kiriakou', languages: ['Greek'] },
  { name: 'Laura Pilkington' },
  { name: 'Matthew Aspinall' },
  { name: 'Rosie Lathom' },
  { name: 'Simon Duckworth' },
];
