import type { CategoryNotices } from './notice.ts';

export const company: CategoryNotices = {
  offers: [
    {
      title: 'A cup of tea and a good listener',
      text: 'I come to you, or we meet at the Concourse café. I know when to talk and when not to.',
      minutes: 60,
    },
    {
      title: 'Reading aloud, from poems to the newspaper',
      text: 'I read clearly and not too fast. We can argue about the news afterwards.',
      minutes: 60,
    },
    {
      title: 'Chess, draughts or dominoes',
      text: 'I play fairly and not very well. I bring a board with large pieces.',
      minutes: 90,
    },
    {
      title: 'Company at hospital appointments',
      text: 'I wait with you, write down what they say, and we go through it on the way home.',
      minutes: 120,
    },
    {
      title: 'Sitting with somebody so that you can go out',
      text: 'I looked after my father for six years. Two quiet hours for yourself make a difference.',
      minutes: 120,
    },
    {
      title: 'Scrabble on wet afternoons',
      text: 'I keep a dictionary and I am a gracious loser. Biscuits provided.',
      minutes: 90,
    },
    {
      title: 'A visit with a very calm dog',
      text: 'Bramble is eleven and sits on feet. She is used to wheelchairs and walking frames.',
      minutes: 45,
    },
    {
      title: 'Looking through old photographs together',
      text: 'I love to hear who everybody was. I can write the names on the back for your family.',
      minutes: 60,
    },
    {
      title: 'A friendly face for those new to the area',
      text: 'We moved here knowing nobody, and it takes a while. I will show you where things are.',
      minutes: 60,
    },
    {
      title: 'Afternoon tea at the church hall',
      text: 'Every second Thursday from two. There is a ramp, a piano and somebody to sit next to.',
      minutes: 90,
      place: 'at_a_place',
      from: 'st-aelreds-church-hall',
    },
  ],
  requests: [
    {
      title: 'Somebody to talk to on Sunday afternoons',
      text: 'The weekdays are busy enough. Sundays have been long since my wife died.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'A visitor for my mother while I work',
      text: 'She is ninety and very good on the history of Hoylake. An hour in the middle of the day would help.',
      minutes: 60,
    },
    {
      title: 'Cribbage partner wanted',
      text: 'I have a board and nobody left who knows the rules. I can teach you in one go.',
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Company at my first support group',
      text: 'I keep getting as far as the door. I think I could go in with somebody.',
      minutes: 90,
    },
    {
      title: 'Somebody to read my letters to me',
      text: 'My eyes are poor and the print gets smaller every year. Half an hour a week is plenty.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'A visit after my operation',
      text: 'I shall be indoors for a fortnight and I bore easily. Talk of anything but football.',
      minutes: 60,
    },
    {
      title: 'Company at the bandstand concert',
      text: 'I should love to go but not on my own. I bring the folding chairs and a flask.',
      minutes: 120,
    },
    {
      title: 'Coffee with other parents of small babies',
      text: 'I have not had a whole conversation since Tuesday. Somewhere with room for prams would be grand.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Someone to watch the cricket with',
      text: 'We would need patience and a good many sandwiches. I have the big chair and you get the sofa.',
      minutes: 180,
      by: 'older',
    },
    {
      title: 'Friendly visitors for our members',
      text: 'Several people we know are getting over a hard year. We introduce you and stay in touch.',
      minutes: 60,
      from: 'brighter-tides',
    },
  ],
};
