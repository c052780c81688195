import type { CategoryNotices } from './notice.ts';

/** What is on the board of Wallasey today. */
export const wallaseyNotices: Record<string, CategoryNotices> = {
  gardening: {
    offers: [
      {
        title: 'Window boxes for flats',
        text: 'A little colour goes a long way on a balcony. I bring compost and cuttings.',
        minutes: 60,
      },
    ],
    requests: [
      {
        title: 'Back yard to be made green',
        text: 'It is all concrete and gets the sun until four. I need ideas and a strong arm.',
        minutes: 90,
      },
    ],
  },
  lifts: {
    offers: [
      {
        title: 'Lifts through the tunnel',
        text: 'I drive to Liverpool on Tuesdays and Fridays. There is a seat for you.',
        minutes: 60,
      },
    ],
    requests: [
      {
        title: 'To the hospital at Arrowe Park by nine',
        text: 'Two buses make me late every time. I am a punctual passenger.',
        minutes: 90,
      },
    ],
  },
  computers: {
    offers: [
      {
        title: 'Phones made simple',
        text: 'We take off what you never use. What is left is big and clear.',
        minutes: 45,
      },
    ],
    requests: [
      {
        title: 'Ferry times on my telephone',
        text: 'My nephew says that they are all on there. I cannot find them.',
        minutes: 30,
      },
    ],
  },
  company: {
    offers: [
      {
        title: 'Tea on the promenade at New Brighton',
        text: 'I am there most afternoons with a flask. Look for the yellow hat.',
        minutes: 60,
        place: 'at_a_place',
      },
    ],
    requests: [
      {
        title: 'Company for my father on Fridays',
        text: 'He was a cook on ships and has stories for every port.',
        minutes: 90,
      },
    ],
  },
  repairs: {
    offers: [
      {
        title: 'Sash windows freed',
        text: 'Painted shut is my favourite kind. I bring cord and candle wax.',
        minutes: 90,
      },
    ],
    requests: [
      {
        title: 'Letter box that bites',
        text: 'The spring is too strong for the postman and for me.',
        minutes: 45,
      },
    ],
  },
  walking: {
    offers: [
      {
        title: 'Morning walk to Perch Rock',
        text: 'We go at half past eight, rain or shine. It is about a mile each way.',
        minutes: 60,
        place: 'at_a_place',
      },
    ],
    requests: [
      {
        title: 'Somebody to walk with after my heart attack',
        text: 'I am told to walk every day and would be braver with two.',
        minutes: 45,
      },
    ],
  },
};
