import type { CategoryNotices } from './notice.ts';

export const computers: CategoryNotices = {
  offers: [
    {
      title: 'Patient help with tablets and telephones',
      text: 'I sit beside you and you press the buttons. We write each step down in big letters.',
      minutes: 60,
    },
    {
      title: 'Video calls set up with your family',
      text: 'I make sure the sound works at both ends. Then I leave you two to talk.',
      minutes: 60,
    },
    {
      title: 'Slow computer made quicker',
      text: 'Often it is full of things that nobody needs. I clean up and show you how to keep it so.',
      minutes: 90,
    },
    {
      title: 'Photographs off your telephone and kept safe',
      text: 'I copy them to a disk and we choose some to print. You will not lose the grandchildren again.',
      minutes: 90,
    },
    {
      title: 'Spotting scams: an hour that may save you a lot',
      text: 'I worked in a bank for thirty years. Bring the odd messages you have had and we read them together.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Printers persuaded',
      text: 'They all have moods and I know most of them. Bring the cable if you can find it.',
      minutes: 45,
    },
    {
      title: 'Bigger letters, louder sound, fewer pop-ups',
      text: 'Every device has settings for eyes and ears. We go through them until it suits you.',
      minutes: 45,
    },
    {
      title: 'Homework help with spreadsheets and coding',
      text: 'I study computing and like explaining. Ages eleven to sixteen, at the library or online.',
      minutes: 60,
      place: 'online',
      by: 'younger',
    },
    {
      title: 'A simple website for your club',
      text: 'I can make three tidy pages with dates and a map. I show you how to change them.',
      minutes: 120,
    },
    {
      title: 'Internet at home: what to buy and what to leave',
      text: 'I compare what you pay with what you need. I sell nothing and take no side.',
      minutes: 60,
    },
    {
      title: 'Drop-in for computer questions',
      text: 'Every Monday afternoon we have tea and two helpers at the library. Bring whatever puzzles you.',
      minutes: 60,
      place: 'at_a_place',
      from: 'dee-sands-library',
    },
  ],
  requests: [
    {
      title: 'Help with my tablet, please',
      text: 'My granddaughter sends pictures and I cannot find them. Please go slowly, and please write it down.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'My printer says it is offline',
      text: 'I have switched everything off and on. It still sulks, and my forms are waiting.',
      minutes: 45,
    },
    {
      title: 'Learning to send a picture from my phone',
      text: 'I take lovely photographs of the estuary. I should like other people to see them.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'New laptop set up from the old one',
      text: 'My letters and addresses should come across too. I have both machines and a cup of tea for you.',
      minutes: 120,
    },
    {
      title: 'Which hearing aid app is which',
      text: 'The clinic showed me once and I have forgotten. Somebody with steady hands would help.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Somebody to practise video calls with',
      text: 'I would like to be sure of it before my son rings at Easter. Ten minutes a few times would do.',
      minutes: 30,
      place: 'online',
      by: 'older',
    },
    {
      title: 'Help to sell a few things online',
      text: 'I have three good chairs and no idea of prices. You take the pictures and I tell the stories.',
      minutes: 90,
    },
    {
      title: 'Advice on keeping a family calendar on our phones',
      text: 'Two jobs, three children and one car. We need to see it all in one place.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'My e-mail is full, it says',
      text: 'There are nine thousand messages and I only want the ones from friends.',
      minutes: 60,
    },
    {
      title: "Somebody to tidy our volunteers' list",
      text: 'It lives in four spreadsheets that disagree. A calm person could put it right in an afternoon.',
      minutes: 120,
      from: 'brighter-tides',
    },
  ],
};
