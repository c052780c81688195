import type { CategoryNotices } from './notice.ts';

export const languages: CategoryNotices = {
  offers: [
    {
      title: 'English conversation for newcomers',
      text: 'We walk, shop and talk, and I explain the odd bits. No grammar unless you want it.',
      minutes: 60,
    },
    {
      title: 'Spanish for people who love Spain',
      speaks: 'Spanish',
      text: 'From ordering supper to telling a story. I lived in Seville for nine years.',
      minutes: 60,
    },
    {
      title: 'Polish lessons, from hello onwards',
      speaks: 'Polish',
      text: 'My students are two grandparents with a Polish daughter-in-law. There is room for you.',
      minutes: 60,
    },
    {
      title: 'French brushed up before a holiday',
      speaks: 'French',
      text: 'Six short lessons and you will manage the market. We practise on cheese.',
      minutes: 60,
    },
    {
      title: 'Arabic: speaking and first letters',
      speaks: 'Arabic',
      text: 'I taught school in Damascus. The alphabet is easier than it looks.',
      minutes: 60,
    },
    {
      title: 'Maths without tears, ages nine to sixteen',
      text: 'I go back to where it stopped making sense. That is usually fractions.',
      minutes: 60,
    },
    {
      title: 'Welsh for beginners',
      speaks: 'Welsh',
      text: 'It is only across the water, after all. You will read the road signs by Easter.',
      minutes: 45,
      place: 'by_telephone',
    },
    {
      title: 'Practice for your driving theory test',
      text: 'I passed last month and still have the questions in my head.',
      minutes: 45,
      by: 'younger',
    },
    {
      title: 'Reading help for grown-ups, in private',
      text: 'Plenty of people missed it at school. We go at your speed and nobody need know.',
      minutes: 60,
    },
    {
      title: 'British Sign Language, first signs',
      speaks: 'British Sign Language',
      text: 'My parents are deaf, so it is my first language. You will learn to chat, not to recite.',
      minutes: 60,
    },
    {
      title: 'Local history told on foot',
      text: 'Old railways, shipwrecks and who lived where. About an hour, and never far from a bench.',
      minutes: 90,
      place: 'at_a_place',
      by: 'older',
    },
  ],
  requests: [
    {
      title: 'Conversation practice for my English test',
      speaks: 'Ukrainian',
      text: 'I read well but I speak too quietly. Twice a week until June would be best.',
      minutes: 60,
    },
    {
      title: 'Maths help for a girl of thirteen',
      text: 'She has decided that she cannot do it. We think that she can.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Italian, a little, before a wedding in Bari',
      text: 'Please, thank you, and a short speech for the bride. Four lessons should be enough.',
      minutes: 60,
    },
    {
      title: 'Somebody to read my essay',
      text: 'I am back at college after twenty years. I need to know if it makes sense.',
      minutes: 45,
    },
    {
      title: 'Learning to read music',
      text: 'I have sung by ear all my life. It would be nice to know what the dots say.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'German letters from my great-grandmother',
      text: 'There are five of them in the old handwriting. I should love to know what she wrote.',
      minutes: 90,
    },
    {
      title: 'Sign language for our family',
      text: 'Our little boy is losing his hearing. We want to be ahead of it.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Citizenship test, questions and answers',
      speaks: 'Tagalog',
      text: 'So many kings. Somebody to ask me in a random order would help.',
      minutes: 60,
    },
    {
      title: 'Biology revision before the summer',
      text: 'I understand it in class and lose it on the bus. An hour on Sundays would do.',
      minutes: 60,
      by: 'younger',
    },
    {
      title: 'Reading helpers in year two',
      text: 'Ten minutes each with six children, one morning a week. We do the checks and the training.',
      minutes: 60,
      place: 'at_a_place',
      from: 'marram-primary-school',
    },
  ],
};
