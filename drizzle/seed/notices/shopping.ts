import type { CategoryNotices } from './notice.ts';

export const shopping: CategoryNotices = {
  offers: [
    {
      title: 'Weekly shop done for you',
      text: 'Give me a list and I bring it round on Friday. I am fussy about ripe pears, and I keep the receipts.',
      minutes: 60,
    },
    {
      title: 'Prescriptions fetched from the chemist',
      text: 'I pass the chemist most days on my way home. I can wait while they make it up.',
      minutes: 30,
    },
    {
      title: 'Shopping together at your own pace',
      text: 'I push the trolley and read the small print on the labels. We stop for tea half way round.',
      minutes: 90,
    },
    {
      title: 'Help to choose shoes and coats',
      text: 'I used to fit shoes for a living. An honest second opinion is worth a great deal.',
      minutes: 90,
    },
    {
      title: 'Parcels taken to the post office',
      text: 'I can weigh, wrap and label at your table. Then I stand in the queue for you.',
      minutes: 45,
    },
    {
      title: 'Milk, bread and a newspaper each morning',
      text: 'I am out with the dog by eight. A pint of milk is no trouble at all.',
      minutes: 15,
    },
    {
      title: 'Library books chosen and carried',
      text: 'Tell me what you last enjoyed. I bring three at a time and take the old ones back.',
      minutes: 45,
    },
    {
      title: 'Gift shopping for people who dislike shops',
      text: 'Describe the person and I will come back with ideas and pictures. I love doing this.',
      minutes: 90,
    },
    {
      title: 'Heavy things from the hardware shop',
      text: 'Paint, compost, bags of salt for the path. I have a car and a sack barrow.',
      minutes: 45,
    },
    {
      title: 'Small errands by bicycle',
      text: 'Keys, letters, forgotten glasses: I am quick between Hoylake and Caldy. After school and on Saturdays.',
      minutes: 30,
      by: 'younger',
    },
  ],
  requests: [
    {
      title: 'Somebody to shop with me on Wednesdays',
      text: 'I can manage the shop but not the bags on the hill. An arm to lean on would help.',
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Prescription collected while I have a cold',
      text: 'It will be ready after two. I do not want to give this to anybody in the queue.',
      minutes: 30,
    },
    {
      title: 'Help with a big shop before the baby comes',
      text: 'I can hardly reach the bottom of the trolley. An hour on any weekday would be wonderful.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Wool chosen for me at the market',
      text: 'I need four balls of a soft blue. You would need a good eye for colour.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Parcel to send to my son in Canada',
      text: 'The customs form has beaten me twice. I have the box and the tape.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'New kettle bought and shown to me',
      text: 'Mine is too heavy when it is full. I would like a light one with clear marks.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Large print books from the library',
      text: 'Crime or history, and nothing too gloomy. I finish about two a week.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Bird seed carried up two flights',
      text: 'The sack is twelve kilos and our lift is being mended. The sparrows will thank you.',
      minutes: 30,
    },
    {
      title: 'Company to buy an interview outfit',
      text: 'I have not had an interview in ten years. A kind and honest eye is what I need.',
      minutes: 90,
    },
    {
      title: 'Shopping for our breakfast club',
      text: 'Cereal, fruit and milk for twenty children on Monday mornings. We have a list and a trolley.',
      minutes: 60,
      place: 'at_a_place',
      from: 'marram-primary-school',
    },
  ],
};
