import type { CategoryNotices } from './notice.ts';

export const walking: CategoryNotices = {
  offers: [
    {
      title: 'A gentle walk round Marine Lake',
      text: 'It is flat, with benches, and we stop when you like. I know what all the birds are.',
      minutes: 60,
    },
    {
      title: 'Thurstaston Common at a steady pace',
      text: 'About three miles, some of it uphill. I carry a flask and a first-aid kit.',
      minutes: 120,
    },
    {
      title: 'Pushing a wheelchair along the promenade',
      text: 'Hoylake or West Kirby, whichever way the wind blows. I was trained and I know the dropped kerbs.',
      minutes: 60,
    },
    {
      title: 'Swimming with somebody who is nervous',
      text: 'I stay at the shallow end with you until you are ready. I taught my own mother at seventy.',
      minutes: 60,
    },
    {
      title: 'Chair exercises, with music',
      text: 'Twenty minutes to loosen the shoulders and get warm. No leotards.',
      minutes: 45,
    },
    {
      title: 'Couch to five kilometres, together',
      text: 'I was the slowest person in West Kirby two years ago. We start with walking.',
      minutes: 45,
    },
    {
      title: 'Walk to Hilbre when the tides are right',
      text: 'I check the tables twice and we cross in good time. Bring something warm and a sandwich.',
      minutes: 180,
    },
    {
      title: 'Cycling for people who have not cycled for years',
      text: 'We begin in the car park and end on the Wirral Way. I have a spare helmet.',
      minutes: 90,
    },
    {
      title: 'An arm to hold in icy weather',
      text: 'I walk you to the shops or the surgery and back. I have grips for both our shoes.',
      minutes: 30,
    },
    {
      title: 'Bird walks at the estuary',
      text: 'From October on the geese come in at dusk. I bring a telescope that anybody can look through.',
      minutes: 90,
      by: 'older',
    },
  ],
  requests: [
    {
      title: 'Walking companion on weekday mornings',
      text: 'The doctor says half an hour a day. I say only if there is somebody to talk to.',
      minutes: 45,
    },
    {
      title: 'Somebody to push my chair to see the sea',
      text: 'It has been two months. I am no great weight and I bring the barley sugar.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Slow runner seeks slow runner',
      text: 'Two or three times a week after work. I chat, then I puff.',
      minutes: 45,
    },
    {
      title: 'Company on the walk to the surgery',
      text: 'It is four hundred yards but there is a road to cross. I use a stick.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Learning to ride a bicycle at thirty-four',
      text: 'I never had the chance as a child. Somewhere quiet, please, with soft edges.',
      minutes: 60,
    },
    {
      title: 'Walks with a buggy',
      text: 'Any pace, any route with a good surface. Mine sleeps only when the wheels turn.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Tai chi in the park, with one more',
      text: 'I know the first half of the form. Perhaps you know the second.',
      minutes: 45,
    },
    {
      title: 'Guide for a walk with a white cane',
      text: 'I know my own streets. I would like to learn the path along the shore.',
      minutes: 60,
    },
    {
      title: 'Practice on steps after a fall',
      text: 'I have my exercises and a rail at home. I would feel safer with somebody there.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Walk leaders for our Monday group',
      text: 'One to go in front and one to keep the last company. We train you in an afternoon.',
      minutes: 90,
      place: 'at_a_place',
      from: 'brighter-tides',
    },
  ],
};
