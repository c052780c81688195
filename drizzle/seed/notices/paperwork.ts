import type { CategoryNotices } from './notice.ts';

export const paperwork: CategoryNotices = {
  offers: [
    {
      title: 'Help with forms of every kind',
      text: 'I worked for the council and know what they mean by each question. Bring your letters in any order.',
      minutes: 60,
    },
    {
      title: 'Attendance Allowance forms, question by question',
      text: 'It is a long form and people give up half way. We make two visits with a break between.',
      minutes: 120,
    },
    {
      title: 'Curriculum vitae and job applications',
      text: 'I recruit people for a living. I tell you what I would look for, and we write it down.',
      minutes: 60,
    },
    {
      title: 'Letters typed and printed',
      text: 'You dictate and I type. I bring stamps and envelopes.',
      minutes: 45,
    },
    {
      title: 'Household budget round the kitchen table',
      text: 'No lectures. We write down what comes in, what goes out, and what can wait.',
      minutes: 90,
    },
    {
      title: 'Comparing gas and electricity prices',
      text: 'Bring a bill and I will find what suits you. I gain nothing from it.',
      minutes: 60,
    },
    {
      title: 'Filling in school and nursery forms',
      text: 'I have done it four times, in two languages. Deadlines come sooner than you think.',
      minutes: 45,
    },
    {
      title: 'Understanding hospital letters',
      text: 'I was a ward sister. I can say what the words mean and what to ask next.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Minutes, agendas and calm meetings',
      text: 'Small clubs often need a secretary for a while. I can set you up and hand over.',
      minutes: 60,
    },
    {
      title: 'Blue Badge and bus pass applications',
      text: 'I take the photograph against your kitchen wall and we send it off online.',
      minutes: 45,
    },
    {
      title: 'Form-filling morning at the library',
      text: 'A volunteer is here every second Tuesday. No appointment, and a private corner.',
      minutes: 45,
      place: 'at_a_place',
      from: 'dee-sands-library',
    },
  ],
  requests: [
    {
      title: 'A form that I have started three times',
      text: 'It is for the Blue Badge. I run out of patience at page four.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Help to write to the housing association',
      text: 'I know what I want to say, but it comes out cross. It should sound firm and polite.',
      minutes: 45,
    },
    {
      title: 'A second pair of eyes on my job application',
      text: 'I have been at home with the children for seven years. How do I say that well?',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Student finance form with somebody calm',
      text: 'My parents do not know the system and nor do I. It closes at the end of the month.',
      minutes: 60,
      by: 'younger',
    },
    {
      title: 'Sorting a drawer of old papers',
      text: 'Some of it matters, and I no longer know which. You would need to keep what you see to yourself.',
      minutes: 120,
      by: 'older',
    },
    {
      title: 'Power of attorney: what the boxes mean',
      text: 'We have talked about it as a family. Now there is the form.',
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Letter to an old friend, written for me',
      text: 'I can say it but not write it since my stroke. She lives in New Zealand.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Help to apply for an allotment',
      speaks: 'Bengali',
      text: 'English is my second language and the rules are long. I have grown food all my life.',
      minutes: 45,
    },
    {
      title: 'My meter readings and the bill do not agree',
      text: 'I have written them down every month. Somebody good at sums could show me.',
      minutes: 45,
    },
    {
      title: "Treasurer's books made tidy before the year ends",
      text: 'A small charity and one box of receipts. Our new treasurer will learn beside you.',
      minutes: 120,
      from: 'sandstone-community-garden',
    },
  ],
};
