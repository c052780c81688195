import type { CategoryNotices } from './notice.ts';

export const telephone: CategoryNotices = {
  offers: [
    {
      title: 'A telephone call every morning',
      text: 'I ring at nine to say hello and hear that all is well. It takes five minutes or fifty.',
      minutes: 15,
    },
    {
      title: 'Evening calls for people who live alone',
      text: 'The hours after tea can be long. I am a night owl and glad of a chat.',
      minutes: 30,
    },
    {
      title: 'Crossword by telephone',
      text: 'You take the across and I take the down. We usually finish by eleven.',
      minutes: 30,
    },
    {
      title: 'Calls to offices, made with you on the line',
      text: 'I wait through the music and then we talk to them together. I do not give up easily.',
      minutes: 60,
    },
    {
      title: 'A reminder call for tablets or appointments',
      text: 'I ring at the time you choose. No fuss, and no lecture.',
      minutes: 15,
    },
    {
      title: 'Book club for two, on the telephone',
      text: 'We read a chapter a week and talk it over. Large print and talking books count.',
      minutes: 45,
    },
    {
      title: 'Calls in Polish, English or a mix',
      speaks: 'Polish',
      text: 'Sometimes it is good to hear your own language. Mondays and Thursdays after six.',
      minutes: 30,
    },
    {
      title: 'Somebody to ring when the news is too much',
      text: 'I was a nurse for most of my life. I listen first.',
      minutes: 30,
    },
    {
      title: 'Gardening questions answered by telephone',
      text: 'Describe the leaf and I shall try to name the trouble. I have most of the books.',
      minutes: 30,
    },
    {
      title: 'Sunday ring-round',
      text: 'We call members who would like to hear a voice at the weekend. Ask us to put you on the list.',
      minutes: 15,
      from: 'brighter-tides',
    },
  ],
  requests: [
    {
      title: 'A call on Tuesday and Friday mornings',
      text: 'I like to know that somebody would notice. I am up from seven.',
      minutes: 15,
      by: 'older',
    },
    {
      title: 'Somebody to ring the gas company with me',
      text: 'I have been cut off three times. I have all the papers on the table.',
      minutes: 60,
    },
    {
      title: 'A chat in Welsh now and then',
      speaks: 'Welsh',
      text: 'I grew up in Denbigh and have nobody to speak it with. Any evening would be lovely.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Ring me when the weather is bad',
      text: 'I stay in when it blows. A call tells me whether the buses are running.',
      minutes: 15,
      by: 'older',
    },
    {
      title: 'Practice at telephone interviews',
      text: 'I go blank when I cannot see a face. Ask me hard questions and be kind afterwards.',
      minutes: 45,
      by: 'younger',
    },
    {
      title: 'Quiz by telephone on Saturday evening',
      text: 'My sister and I used to do it every week. General knowledge, and nothing about pop music.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Reminder to do my exercises',
      text: 'The physiotherapist says three times a week. Left to myself I say tomorrow.',
      minutes: 15,
    },
    {
      title: 'Somebody to talk to in the small hours of feeding',
      text: 'Any parent who is awake at ten at night would understand. Messages first, then a call.',
      minutes: 30,
      by: 'parent',
    },
    {
      title: 'A call after my hospital letter comes',
      text: 'It is due this week and I would sooner not open it alone.',
      minutes: 30,
    },
    {
      title: 'Callers for members who are at home a lot',
      text: 'We need two more people for half an hour on Wednesday afternoons. We give you a short training.',
      minutes: 30,
      from: 'brighter-tides',
    },
  ],
};
