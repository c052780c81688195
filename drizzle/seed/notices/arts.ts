import type { CategoryNotices } from './notice.ts';

export const arts: CategoryNotices = {
  offers: [
    {
      title: 'First steps on the piano',
      text: 'I have a real one, in tune, and infinite patience. Any age from six to ninety-six.',
      minutes: 45,
    },
    {
      title: 'Guitar: three chords and forty songs',
      text: 'We start with one you already know. Left-handed people are welcome.',
      minutes: 60,
    },
    {
      title: 'Watercolours on the shore',
      text: 'I bring paper, brushes and two stools. Clouds are forgiving.',
      minutes: 90,
    },
    {
      title: 'Singing together, no audience',
      text: 'Old songs, hymns or musicals round my piano. It does the lungs good.',
      minutes: 60,
    },
    {
      title: 'Photographs of your family or your work',
      text: 'I take natural pictures in daylight. You get them all, and I help you to choose.',
      minutes: 60,
    },
    {
      title: 'Ukulele for complete beginners',
      text: 'You will play a tune within the hour. I have two spare instruments.',
      minutes: 45,
    },
    {
      title: 'Calligraphy for cards and envelopes',
      text: 'I can write them for you or show you how. Left-over ink provided.',
      minutes: 60,
    },
    {
      title: 'Pottery painting with children',
      text: 'I fire the pots at my workshop. You collect a week later.',
      minutes: 90,
    },
    {
      title: 'Writing down your life story',
      text: 'You talk and I type. At the end there is a small book for the family.',
      minutes: 90,
    },
    {
      title: 'Tin whistle and fiddle tunes',
      text: 'Irish and northern English, learned by ear. Slow session at my house on Thursdays.',
      minutes: 60,
    },
    {
      title: 'Craft table at the library',
      text: 'Paper, glue and good scissors for children and whoever brings them. Saturday from ten.',
      minutes: 90,
      place: 'at_a_place',
      from: 'dee-sands-library',
    },
  ],
  requests: [
    {
      title: 'Accompanist for an old tenor',
      text: 'I still have most of the notes. A pianist who can follow would make my week.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Piano tuned, or nearly',
      text: 'Two keys stick and one is a stranger. I know that it will never be grand.',
      minutes: 90,
    },
    {
      title: 'Drawing lessons for a shy teenager',
      text: 'He fills whole books but shows them to nobody. A kind eye would mean a lot.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Somebody to frame six small prints',
      text: 'I have the frames and the glass. My hands shake too much for the last part.',
      minutes: 60,
      by: 'older',
    },
    {
      title: "Beginner's ukulele partner",
      text: 'I know four chords and change between them eventually. Let us be bad together.',
      minutes: 45,
    },
    {
      title: 'Photographs for a small craft stall',
      text: 'I make felt hats, and my pictures make them look like puddings.',
      minutes: 60,
    },
    {
      title: 'Help to write a poem for a retirement',
      text: 'She has run the surgery desk for thirty years. It should rhyme and be kind.',
      minutes: 45,
    },
    {
      title: 'Voice practice after a stroke',
      text: 'The therapist says that singing helps. I like the Beatles and Vera Lynn.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Drum kit space for one hour a week',
      text: 'Our neighbours are lovely and I want them to stay so. A garage would do.',
      minutes: 60,
      by: 'younger',
    },
    {
      title: 'A pianist for our singing afternoon',
      text: 'Song sheets are ready and there are thirty willing voices. Second Thursday, two until four.',
      minutes: 120,
      place: 'at_a_place',
      from: 'st-aelreds-church-hall',
    },
  ],
};
