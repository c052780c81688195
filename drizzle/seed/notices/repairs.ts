import type { CategoryNotices } from './notice.ts';

export const repairs: CategoryNotices = {
  offers: [
    {
      title: 'Small repairs about the house',
      text: 'Dripping taps, loose handles, doors that stick. I bring my own tools and sweep up after myself.',
      minutes: 60,
    },
    {
      title: 'Shelves and pictures put up straight',
      text: 'I have a spirit level and a detector for pipes and cables. Tell me how heavy they are.',
      minutes: 60,
    },
    {
      title: 'Bicycles mended and made safe',
      text: 'Brakes, gears, punctures and squeaks. I can come to you or you wheel it to my garage.',
      minutes: 60,
    },
    {
      title: 'Furniture glued, screwed and saved',
      text: "A wobbly chair is usually an hour's work. It may stay in my workshop overnight.",
      minutes: 90,
    },
    {
      title: 'Flat-pack furniture assembled',
      text: 'I read the instructions to the end before I start. No screws left over yet.',
      minutes: 90,
    },
    {
      title: 'Knives, shears and mower blades sharpened',
      text: 'I have a proper stone and forty years of practice. Most things take ten minutes.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Lamps rewired and plugs changed',
      text: 'I am a retired electrician and test everything before I hand it back. Lamps and leads only, not the house.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Grab rails and key safes fitted',
      text: 'I can tell you where they help most. Please have the rail ready, and I bring fixings for your wall.',
      minutes: 60,
    },
    {
      title: 'Draughts found and stopped',
      text: 'I go round with a candle on a windy day. Strips and brushes cost little and the rooms get warmer.',
      minutes: 90,
    },
    {
      title: 'Painting a room, or helping you to',
      text: 'I am neat along the edges. We can do it together and have it done in a weekend.',
      minutes: 180,
    },
    {
      title: 'Repair table at the church hall',
      text: 'On the first Saturday our menders look at toasters, toys and trousers. Bring one thing at a time.',
      minutes: 60,
      place: 'at_a_place',
      from: 'st-aelreds-church-hall',
    },
  ],
  requests: [
    {
      title: 'A tap that will not stop dripping',
      text: 'It is the cold one in the bathroom. It counts all night long and so do I.',
      minutes: 45,
    },
    {
      title: 'Light bulb changed on a high ceiling',
      text: 'I am not allowed on ladders any more. The bulb is here and so is the ladder.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Curtain rail back on the wall',
      text: 'It came down with a piece of the plaster. I have filler but no idea how to use it.',
      minutes: 60,
    },
    {
      title: 'Garden gate that drags',
      text: 'I have to lift it every time. It may only need a new hinge.',
      minutes: 60,
    },
    {
      title: 'Cot and chest of drawers to assemble',
      text: 'We have four weeks left and two flat boxes in the hall. Both of us are all thumbs.',
      minutes: 120,
      by: 'parent',
    },
    {
      title: 'Smoke alarms checked and batteries changed',
      text: 'One of them chirps and I cannot tell which. There are three in all.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Somebody to teach me to use a drill',
      text: 'I have just moved into my first flat. I would like to do it properly and not hit a pipe.',
      minutes: 90,
      by: 'younger',
    },
    {
      title: 'Wheelchair brake that slips',
      text: 'The shop can see it in three weeks. I would like to go out before that.',
      minutes: 45,
    },
    {
      title: 'An old wireless that I should like to hear again',
      text: "It was my father's. It hums, so something in there is alive.",
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Twelve school chairs with loose legs',
      text: 'The screws are here in a jam jar. It would take one handy person a morning.',
      minutes: 120,
      place: 'at_a_place',
      from: 'marram-primary-school',
    },
  ],
};
