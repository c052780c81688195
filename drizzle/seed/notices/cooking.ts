import type { CategoryNotices } from './notice.ts';

export const cooking: CategoryNotices = {
  offers: [
    {
      title: 'Soup for the freezer',
      text: 'I come with a big pan and we fill ten tubs. Lentil, leek and potato, or whatever you like.',
      minutes: 120,
    },
    {
      title: 'Bread baking for beginners',
      text: 'We bake one loaf at your house and one at mine. Warm kitchens only.',
      minutes: 120,
    },
    {
      title: 'Birthday cakes, plain or silly',
      text: 'Tell me the age and the animal. I need a week and you need candles.',
      minutes: 120,
    },
    {
      title: 'South Indian cooking at your stove',
      speaks: 'Tamil',
      text: 'Dosa, sambar and a quick chutney. I bring the spices and explain what each of them does.',
      minutes: 120,
    },
    {
      title: 'Cooking for one, without waste',
      text: 'A chop and a sad potato is not dinner. I know twenty small meals that cost little.',
      minutes: 90,
    },
    {
      title: 'Jam and chutney from your glut',
      text: 'Plums, beans, green tomatoes: do not let them rot. I bring jars, and we share the result.',
      minutes: 150,
    },
    {
      title: 'Polish dumplings, made together',
      speaks: 'Polish',
      text: 'We make a hundred and freeze most of them. It is the best way to spend a wet afternoon.',
      minutes: 150,
    },
    {
      title: 'A hot meal after hospital',
      text: 'I cook a double portion and bring you half. Three days running if you need it.',
      minutes: 60,
    },
    {
      title: 'Baking with children',
      text: 'I have the small aprons and no fear of flour. Rainy holidays are a good time.',
      minutes: 90,
    },
    {
      title: 'Syrian food for a feast',
      speaks: 'Arabic',
      text: 'I cooked for weddings in Homs. I can teach you stuffed vine leaves and good rice.',
      minutes: 180,
    },
    {
      title: 'Cookery hour in the school kitchen',
      text: 'Families come on Wednesday after school and eat what they made. Places for four more.',
      minutes: 90,
      place: 'at_a_place',
      from: 'marram-primary-school',
    },
  ],
  requests: [
    {
      title: 'Somebody to cook with once a week',
      text: 'I eat better when there is a person at the table. I chop well, sitting down.',
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Learning to cook after forty years of being cooked for',
      text: 'My wife did it all. I can do toast, and I am ready for the next step.',
      minutes: 90,
      by: 'older',
    },
    {
      title: 'Cake for a ninetieth birthday',
      text: 'Lemon is her favourite and there will be twenty of us. I can do the shopping.',
      minutes: 120,
    },
    {
      title: 'Meals a toddler will really eat',
      text: 'Ours lives on peas and air. Show me your tricks, please.',
      minutes: 60,
      by: 'parent',
    },
    {
      title: 'Help with Christmas puddings',
      text: 'The stirring is too much for my wrist. You go home with one of your own.',
      minutes: 120,
      by: 'older',
    },
    {
      title: 'How to use a slow cooker',
      text: 'It was a present and it frightens me a little. I like stew and anything with barley.',
      minutes: 60,
    },
    {
      title: 'Ideas for a gluten-free diet',
      text: 'I have just been told, and the kitchen looks different now. An hour with somebody who lives it would help.',
      minutes: 60,
    },
    {
      title: 'Sandwiches for a small funeral tea',
      text: 'There will be about thirty people, and the family is very tired. I have the bread and the room.',
      minutes: 120,
    },
    {
      title: 'Student kitchen: five cheap suppers',
      text: 'I start at university in autumn. I can boil an egg, more or less.',
      minutes: 90,
      by: 'younger',
    },
    {
      title: 'Cooks for our winter lunches',
      text: 'Soup and a pudding for thirty people each Thursday. The kitchen is warm and the company good.',
      minutes: 180,
      place: 'at_a_place',
      from: 'st-aelreds-church-hall',
    },
  ],
};
