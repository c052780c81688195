/** What people write to each other when they propose help. */
export const openings = {
  answered: [
    'I could come then, if that suits you.',
    'Happy to help with this. Tell me what to bring.',
    'I live close by, so the time is up to you.',
    'That sounds just right for me. Shall we say then?',
    'I have done this before and would enjoy it.',
    'Would this day suit you? Mornings are good as well.',
    'I saw your notice and thought of you all day.',
    'My week is quiet, so please choose another time if you like.',
    'I would like this very much. Thank you for putting it up.',
    'I can be there for as long as it takes.',
  ],
  introduced: [
    'You two live close to each other and I think you will get on.',
    'We spoke on the telephone about this. Here is somebody who can help.',
    'You both said that afternoons are good, so I dared to suggest one.',
    'I have told each of you a little about the other.',
    'A first meeting, with no promises. Ring me afterwards if you like.',
  ],
} as const;

export const declines = [
  'I am away that week. Please ask me again.',
  'It is a little far for me without a car.',
  'Somebody in my family has offered in the meantime. Thank you.',
  'My diary is full until the end of the month.',
  'I am not well enough just now.',
] as const;

export const cancellations = [
  'I have caught a cold and do not want to bring it with me.',
  'The weather is against us. Let us try again.',
  'The appointment was moved.',
  'My car is at the garage.',
  'Something came up at work. I am sorry.',
] as const;

export const withdrawals = [
  'I mixed up the days.',
  'I have taken on too much this month.',
  'I asked about the wrong notice.',
] as const;

export const gifts = [
  'For everybody who needs a little more just now.',
  'I have more hours than I can use.',
  'Thank you for the lovely autumn.',
  'For somebody who has just joined.',
  'In memory of my mother, who helped everyone.',
  'My birthday present to the time bank.',
  'Please use it for lifts to hospital.',
] as const;

export const presents = [
  'For all those cups of tea.',
  'Happy birthday!',
  'You were so kind when I was ill.',
  'For the party that you gave us.',
] as const;

export const grants = [
  'For help after a stay in hospital.',
  'So that the weekly visits can go on.',
  'A new start after a difficult winter.',
  'For lifts to treatment.',
] as const;
