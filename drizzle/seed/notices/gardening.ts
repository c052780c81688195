import type { CategoryNotices } from './notice.ts';

export const gardening: CategoryNotices = {
  offers: [
    {
      title: 'Weeding and tidying borders',
      text: 'I like nothing better than an hour on my knees in a border. I bring my own fork, gloves and kneeler.',
      minutes: 60,
    },
    {
      title: 'Lawn mowing, small and middling lawns',
      text: 'I have a light electric mower and a long lead. I take the cuttings away if you have no compost heap.',
      minutes: 60,
    },
    {
      title: 'Roses pruned the proper way',
      text: 'I learned to prune from my grandmother in Caldy. I will show you as we go, so next year you can do it.',
      minutes: 90,
    },
    {
      title: 'Help to start a vegetable patch',
      text: 'Beans, salad, courgettes and a few herbs are a good first year. I can dig, plan and bring spare seedlings.',
      minutes: 120,
    },
    {
      title: 'Hedge trimming, up to head height',
      text: 'I have a cordless trimmer and do a neat straight line. I do not climb ladders, so tall hedges are not for me.',
      minutes: 90,
    },
    {
      title: 'Watering while you are away',
      text: 'Pots, greenhouse or tomatoes: I come morning or evening. I can bring the bins in as well.',
      minutes: 30,
    },
    {
      title: 'Patio and path sweeping, moss scraped off',
      text: 'Slippery paths are a worry in autumn. I come with a stiff brush and leave them safe to walk on.',
      minutes: 60,
    },
    {
      title: 'Apple and pear trees looked after',
      text: 'Winter pruning, summer thinning and picking in September. I ask only for a bag of windfalls.',
      minutes: 120,
    },
    {
      title: 'Seedlings and cuttings to share, with advice',
      text: 'My greenhouse is always too full by May. Come and choose, and we can talk about what suits your soil.',
      minutes: 30,
      place: 'at_a_place',
    },
    {
      title: 'Digging and other heavy jobs',
      text: 'I am young and have a strong back. Old shrubs, sacks of compost, slabs to move: ask me.',
      minutes: 120,
      by: 'younger',
    },
    {
      title: 'A gardening morning at the community garden',
      text: 'Come and learn next to our volunteers. There is tea, a level path and a seat in the shade.',
      minutes: 120,
      place: 'at_a_place',
      from: 'sandstone-community-garden',
    },
  ],
  requests: [
    {
      title: 'Front garden needs a tidy before my visitors',
      text: 'It is only small but the weeds have won this year. An hour or two with company would be lovely.',
      minutes: 90,
    },
    {
      title: 'Grass cut once a fortnight in summer',
      text: 'I have a mower that works well. I can no longer push it up the slope at the back.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Somebody to plant two hundred bulbs with me',
      text: 'I can sit and point, and I know where each should go. I need a pair of good knees.',
      minutes: 120,
      by: 'older',
    },
    {
      title: 'Ivy off the back wall',
      text: 'It is up to about six feet and coming in at the window. I have a ladder and a garden bin.',
      minutes: 120,
    },
    {
      title: 'Leaves cleared from the path, please',
      text: 'The sycamore next door is generous. I worry about slipping on my way to the gate.',
      minutes: 60,
    },
    {
      title: 'Advice on what to do with clay soil',
      text: 'Everything I plant sulks and then dies. Half an hour with somebody who knows would save me a lot.',
      minutes: 30,
    },
    {
      title: 'Raised bed put together and filled',
      text: 'The boards are cut and the soil is here in bags. My back will not do the filling.',
      minutes: 120,
    },
    {
      title: 'Tomatoes watered for a week in August',
      text: 'We are away with the grandchildren. Please help yourself to whatever is ripe.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Old shed emptied and swept',
      text: 'There are pots, paint tins and a good many spiders. I will sort while you carry.',
      minutes: 120,
    },
    {
      title: 'Hands for our community garden on Saturdays',
      text: 'We are getting the beds ready for the season. Beginners are welcome and tools are here.',
      minutes: 120,
      place: 'at_a_place',
      from: 'sandstone-community-garden',
    },
  ],
};
