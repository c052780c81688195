import type { CategoryNotices } from './notice.ts';

export const lifts: CategoryNotices = {
  offers: [
    {
      title: 'Lifts to Arrowe Park Hospital',
      text: 'I know the car parks and I am happy to wait with you. There is room in the boot for a folding wheelchair.',
      minutes: 120,
    },
    {
      title: 'A lift to the Tuesday market and back',
      text: 'I go every week and have three empty seats. I carry the bags to your door.',
      minutes: 90,
    },
    {
      title: 'Airport runs to Liverpool, early or late',
      text: 'I wake before the birds anyway. Please tell me your flight a week before.',
      minutes: 120,
    },
    {
      title: 'Lifts to church on Sunday mornings',
      text: 'I pass through Hoylake, Meols and Grange at about ten. I drop you at the door.',
      minutes: 30,
    },
    {
      title: 'Driving you to the dentist or optician',
      text: 'If you have drops in your eyes you cannot drive home. I can, and I like a chat on the way.',
      minutes: 60,
    },
    {
      title: 'Large car for moving bulky things',
      text: 'The seats fold flat. A chest of drawers, a bicycle or a garden bench will fit.',
      minutes: 60,
    },
    {
      title: 'Lifts to the station with your luggage',
      text: 'I help with cases right on to the platform. Evenings and weekends suit me best.',
      minutes: 30,
    },
    {
      title: 'Trips to Clatterbridge for treatment',
      text: 'I drove my brother there for months, so I know how the days go. We can talk or be quiet.',
      minutes: 150,
    },
    {
      title: 'To the tip with your garden waste',
      text: 'I have a trailer and a permit. You need not lift a thing.',
      minutes: 60,
    },
    {
      title: 'Rides to evening classes and choir',
      text: 'The last bus goes too early for most of us. I can fetch you home after nine.',
      minutes: 45,
    },
  ],
  requests: [
    {
      title: 'A lift to the eye clinic',
      text: 'The appointment is in the morning and I cannot drive after the drops. I am ready at the gate in good time.',
      minutes: 120,
      by: 'older',
    },
    {
      title: 'To my sister in Heswall once a month',
      text: 'There is no direct bus and we are both past changing twice. Half an hour each way would do it.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Help to bring home a second-hand bookcase',
      text: 'It is in Greasby and will not go in my little car. Two of us can lift it.',
      minutes: 60,
    },
    {
      title: 'Lift to physiotherapy for three weeks',
      text: 'I am on crutches after an operation. Getting in takes me a minute, so please be patient.',
      minutes: 60,
    },
    {
      title: 'A ride to the garden centre and time to look',
      text: 'It is my one treat in spring. I walk slowly but I never dither over the roses.',
      minutes: 120,
      by: 'older',
    },
    {
      title: 'To the vet with an elderly cat',
      text: 'She sings all the way in the car. I will bring a blanket and ear plugs.',
      minutes: 60,
    },
    {
      title: 'Early lift to the station on Monday',
      text: 'I have a course in Manchester and the bus comes too late. Six forty would be perfect.',
      minutes: 30,
      by: 'younger',
    },
    {
      title: 'Lift home from the library talk',
      text: 'I am fine getting there in daylight. I do not like the walk back in the dark.',
      minutes: 30,
    },
    {
      title: 'Two seats to the school concert',
      text: 'Our grandson is playing the cornet. My husband uses a stick and steps are hard for him.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Drivers for our Thursday lunch club',
      text: 'We have six guests who cannot manage the bus. One round trip takes about an hour.',
      minutes: 60,
      from: 'st-aelreds-church-hall',
    },
  ],
};
