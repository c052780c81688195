import type { CategoryNotices } from './notice.ts';

export const housework: CategoryNotices = {
  offers: [
    {
      title: 'Cupboards sorted without judgement',
      text: 'We make three piles and you decide. I take what goes to the charity shop.',
      minutes: 120,
    },
    {
      title: 'Windows cleaned, inside and ground floor',
      text: 'Vinegar, newspaper and elbow grease. It makes a room feel twice the size.',
      minutes: 60,
    },
    {
      title: 'Ironing done while we talk',
      text: 'I find it restful, truly. Shirts, sheets and anything with pleats.',
      minutes: 60,
    },
    {
      title: 'A good clean of the oven',
      text: 'I bring gloves and the patience. You will be able to see your cake through the door.',
      minutes: 60,
    },
    {
      title: 'Help to pack before you move',
      text: 'I have moved eleven times and know how to wrap a teapot. Boxes can be found.',
      minutes: 120,
    },
    {
      title: 'Changing beds and turning mattresses',
      text: 'It is a job for two. I have strong arms and know hospital corners.',
      minutes: 45,
    },
    {
      title: 'Bins out and back in',
      text: 'I do four in our road already. Tell me the colour and the day.',
      minutes: 15,
    },
    {
      title: 'Curtains taken down, washed and hung again',
      text: 'I am tall, so no ladder is needed in most houses. Allow two visits.',
      minutes: 120,
    },
    {
      title: 'An hour of tidying after school',
      text: 'I put on music and get on with it. Floors, dishes, toys: you choose.',
      minutes: 60,
      by: 'younger',
    },
    {
      title: 'Papers and photographs put into order',
      text: 'I was a filing clerk and I miss it. Everything stays in your house.',
      minutes: 90,
      by: 'older',
    },
  ],
  requests: [
    {
      title: 'Help to turn my mattress',
      text: 'It is heavy and I am on my own. Ten minutes and a cup of tea.',
      minutes: 15,
    },
    {
      title: 'Spare room cleared for my nephew',
      text: 'He comes in a month to study. At present you cannot see the bed.',
      minutes: 180,
    },
    {
      title: 'Curtains hung in the front room',
      text: 'They are clean and ironed and on the chair. Reaching up makes me dizzy.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Kitchen cupboards wiped at the top',
      text: 'I can do everything up to my shoulder. The rest has been waiting since Christmas.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Vacuuming once a week for a month',
      text: 'I have a new hip and am told not to bend. It is a small flat.',
      minutes: 45,
    },
    {
      title: "Packing up my late aunt's bungalow",
      text: 'It is a lot to do alone, and some of it is hard. Company matters more than speed.',
      minutes: 180,
    },
    {
      title: 'Somebody to iron six shirts',
      text: 'Work has been very busy and I start to look it. I can bring them to you.',
      minutes: 60,
    },
    {
      title: 'Freezer defrosted',
      text: 'It has grown its own weather. I have bowls and towels ready.',
      minutes: 90,
    },
    {
      title: 'An extra pair of hands with twins',
      text: 'Washing mostly, and somebody to hold one of them. Any morning is good.',
      minutes: 90,
      by: 'parent',
    },
    {
      title: 'Hall floor washed before the Saturday fair',
      text: 'Two people could do it in an hour and a half on Friday evening. We have the machine.',
      minutes: 90,
      place: 'at_a_place',
      from: 'st-aelreds-church-hall',
    },
  ],
};
