/** What makes a visit or a call comfortable for somebody, as they read it themselves and as others are told it. */
export const careMessages = {
  'comfort.hears_badly': 'Hard of hearing',
  'comfort.sees_badly': 'Weak eyes',
  'comfort.no_stairs': 'No stairs',
  'comfort.wheelchair': 'Wheelchair',
  'comfort.slow_to_the_door': 'Needs time to come to the door',
  'comfort.forgets_easily': 'Forgets easily',
  'comfort.speaks_little_english': 'Speaks little English',
  'comfort.dog': 'Dog in the house',
  'comfort.cat': 'Cat in the house',
  'comfort.no_pets': 'Cannot be near pets',
  'comfort.smokes': 'Smokes at home',
  'comfort.no_smoke': 'Cannot be near smoke',
} as const;
