import type { CategoryNotices } from './notice.ts';

export const sewing: CategoryNotices = {
  offers: [
    {
      title: 'Hems taken up and zips put in',
      text: 'I have a good machine and every colour of thread. Trousers take half an hour.',
      minutes: 45,
    },
    {
      title: 'Knitting lessons for the all-thumbs',
      text: 'I have taught children of seven and gentlemen of eighty. We begin with a scarf.',
      minutes: 60,
    },
    {
      title: 'Darning, the nearly lost art',
      text: 'Bring the jumper you cannot part with. I can hide the mend or make it show off.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'School uniforms mended before Monday',
      text: 'Knees, buttons and straps. Leave them in a bag on Friday and collect on Sunday.',
      minutes: 45,
    },
    {
      title: 'Curtains shortened or lined',
      text: 'Measure twice, and then I measure again. Long tables help, and I have one.',
      minutes: 120,
    },
    {
      title: 'Crochet evenings at my kitchen table',
      text: 'Bring a hook and a ball of wool. We make squares for blankets and put the world right.',
      minutes: 90,
    },
    {
      title: 'Clothes altered for easy dressing',
      text: 'Touch tape in place of buttons, wider openings, longer loops. It looks just the same from outside.',
      minutes: 60,
    },
    {
      title: 'Fancy dress from what is in the cupboard',
      text: 'World Book Day holds no terror for me. I have made eleven dragons so far.',
      minutes: 90,
    },
    {
      title: 'Patchwork from your old shirts',
      text: "A quilt is a good way to keep somebody's clothes. I teach, you sew, nobody hurries.",
      minutes: 120,
    },
    {
      title: 'Beginners at the sewing machine',
      text: 'I show you how to thread it, steer it and forgive it. Bring your own if you can carry it.',
      minutes: 90,
    },
  ],
  requests: [
    {
      title: 'Two skirts to be taken in',
      text: 'I have lost some weight since the spring. They are too good to give away.',
      minutes: 60,
    },
    {
      title: 'Button box to be sorted and six sewn on',
      text: 'I can no longer thread a needle. I still know which button goes where.',
      minutes: 45,
      by: 'older',
    },
    {
      title: 'Costume for a shepherd, aged six',
      text: 'I found out yesterday. We own a tea towel and a dressing gown.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Help with a baby blanket that went wrong',
      text: 'It was meant to be square. I think I lost some stitches in March.',
      minutes: 60,
    },
    {
      title: 'Zip in a winter coat',
      text: 'It still has years in it and the shop said to buy a new one.',
      minutes: 45,
    },
    {
      title: 'Learning to mend my own clothes',
      text: 'I would like to buy less and keep things longer. I have a needle and good intentions.',
      minutes: 90,
      by: 'younger',
    },
    {
      title: 'Kitchen curtains to make from a sheet',
      text: 'The window is small and the sheet has nice stripes. I can cut if you can sew.',
      minutes: 90,
    },
    {
      title: 'A cushion for my walking frame seat',
      text: 'The plastic is cold in winter. I have foam and a piece of tweed.',
      minutes: 60,
      by: 'older',
    },
    {
      title: 'Suit trousers shortened before a wedding',
      text: 'My son has stopped growing at last, we think. The wedding is in a month.',
      minutes: 45,
      by: 'parent',
    },
    {
      title: "Cloth bags for the library's story packs",
      text: 'We have cut forty and need them sewn along three sides. Straight lines only.',
      minutes: 120,
      from: 'dee-sands-library',
    },
  ],
};
