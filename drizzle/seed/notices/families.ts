import type { CategoryNotices } from './notice.ts';

export const families: CategoryNotices = {
  offers: [
    {
      title: "An hour's rest for new parents",
      text: 'I hold the baby in the next room while you sleep. I have raised four and panicked over one.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Walking children to school',
      text: 'I am going there anyway with my own two. We collect high-visibility vests and conkers.',
      minutes: 30,
      by: 'parent',
    },
    {
      title: 'Story time at your house',
      text: 'I do the voices. Ages three to eight, and the same book six times if need be.',
      minutes: 45,
    },
    {
      title: 'Football in the park on Saturdays',
      text: 'Mixed ages and no shouting. I bring the ball and the bibs.',
      minutes: 60,
    },
    {
      title: 'Homework table for ages seven to eleven',
      text: 'I was a teaching assistant for years. Spelling, times tables and encouragement.',
      minutes: 60,
    },
    {
      title: 'Borrowed grandparent',
      text: 'Ours live far away, so we have love to spare. Swings, ducks and ice cream a speciality.',
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Getting young children to sleep: what helped us',
      text: "No method and no book. An hour's talk with somebody who has been that tired.",
      minutes: 60,
      by: 'parent',
    },
    {
      title: "Games at a children's party",
      text: 'Pass the parcel, musical statues and a treasure hunt. I tidy up afterwards too.',
      minutes: 120,
      by: 'younger',
    },
    {
      title: 'Building with bricks, robots and cardboard',
      text: 'Bring a child and an hour. I have a garage full of useful rubbish.',
      minutes: 60,
    },
    {
      title: 'Breakfast club helper on Tuesdays',
      text: 'I can come before work to butter toast and find lost shoes.',
      minutes: 60,
    },
    {
      title: 'Play morning in the hall',
      text: 'Toys, a mat for babies and hot coffee for grown-ups. Every Monday in term.',
      minutes: 90,
      place: 'at_a_place',
      from: 'st-aelreds-church-hall',
    },
  ],
  requests: [
    {
      title: 'Somebody to walk my son home on Wednesdays',
      text: 'I finish at half past three and he is out at ten past. He will tell you about sharks.',
      minutes: 30,
      by: 'parent',
    },
    {
      title: 'Help at a party for ten six-year-olds',
      text: 'Two hours on a Sunday, in a hall with a stage. I shall make it up to you somehow.',
      minutes: 120,
      by: 'parent',
    },
    {
      title: 'Company for a boy who loves trains',
      text: 'He is nine and talks best beside a railway line. Hoylake crossing is his favourite.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'An afternoon with our twins',
      text: 'They are two and go in different directions. Four hands would be safer than two.',
      minutes: 120,
      by: 'parent',
    },
    {
      title: 'Swimming with my daughter',
      text: 'I cannot go in because of my back. She is eight and can do a width.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'A quiet place to revise',
      text: 'There are five of us at home and one table. Your spare room on Sundays would be perfect.',
      minutes: 120,
      by: 'younger',
    },
    {
      title: 'Bedtime stories by video call',
      text: 'I work late two nights a week. A kind voice and one chapter is all he asks.',
      minutes: 30,
      place: 'online',
      by: 'parent',
    },
    {
      title: 'Grandson coming for a week: ideas, please',
      text: 'He is eleven and I am not. What do they like to do now?',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Somebody to teach my girls to knit',
      text: 'They found my needles and tied a chair to the door. They are seven and nine.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Grown-ups for the school trip to the shore',
      text: 'We need four more on a Friday morning. Wellingtons and a sense of humour, please.',
      minutes: 180,
      place: 'at_a_place',
      from: 'marram-primary-school',
    },
  ],
};
