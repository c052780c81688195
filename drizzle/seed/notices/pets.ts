import type { CategoryNotices } from './notice.ts';

export const pets: CategoryNotices = {
  offers: [
    {
      title: 'Dog walking along the Wirral Way',
      text: 'Up to two at a time, and towels in my car. Shy ones and slow ones are welcome.',
      minutes: 60,
    },
    {
      title: 'Cats fed while you are away',
      text: 'I play with them too, and send you a picture. I have two of my own and know their ways.',
      minutes: 30,
    },
    {
      title: 'Early morning dog walks on the beach',
      text: 'I run with my own at half past six. A young and lively dog would suit us.',
      minutes: 45,
    },
    {
      title: 'Company for an old dog',
      text: 'Not every dog wants a long walk. I sit in the garden with them and read.',
      minutes: 60,
    },
    {
      title: 'Hens, rabbits and guinea pigs minded',
      text: 'I grew up on a smallholding. I can clean out, feed, and count them in at night.',
      minutes: 45,
    },
    {
      title: 'Puppy basics',
      text: 'Sit, wait, come, and not eating shoes. Short lessons and a great many small treats.',
      minutes: 45,
    },
    {
      title: 'Claws clipped, coats brushed',
      text: 'I worked at a grooming parlour. Long-haired cats take two of us and a towel.',
      minutes: 45,
    },
    {
      title: 'Dog walks after school',
      text: 'We cannot have a dog at home. I would take very good care of yours.',
      minutes: 45,
      by: 'younger',
    },
    {
      title: 'Fish tank cleaned, pump looked at',
      text: 'I have kept fish for twenty years. I bring the siphon.',
      minutes: 60,
    },
    {
      title: 'Taking your pet to the vet and back',
      text: 'I have a large crate and steady nerves. I write down what the vet says.',
      minutes: 75,
    },
  ],
  requests: [
    {
      title: 'Somebody to walk Monty while my foot heals',
      text: 'He is a polite spaniel of nine. Twenty minutes round Ashton Park makes him happy.',
      minutes: 30,
    },
    {
      title: 'Two cats to be fed over a long weekend',
      text: 'One will greet you and the other will not exist. Both will eat.',
      minutes: 30,
    },
    {
      title: 'A patient person for a nervous rescue dog',
      text: 'She needs to meet people one at a time. You would sit, and she would think about it.',
      minutes: 45,
    },
    {
      title: 'Rabbit minded in half-term',
      text: 'He comes with his own hutch and opinions. We can bring him to you.',
      minutes: 30,
      by: 'parent',
    },
    {
      title: 'Dog walked on the mornings I have dialysis',
      text: 'Monday, Wednesday and Friday before nine. He is small and does not pull.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Help to give my cat her tablets',
      text: 'She is wise to cheese. Two people and a calm manner are needed.',
      minutes: 15,
      by: 'older',
    },
    {
      title: 'Budgerigar cage cleaned',
      text: 'I can manage the seed and water. The floor of it is beyond my fingers now.',
      minutes: 30,
      by: 'older',
    },
    {
      title: 'Lift to the vet in Irby',
      text: 'It is time for his injections, and he does not care for buses.',
      minutes: 60,
    },
    {
      title: 'Dog-sitter for a wedding day',
      text: 'From ten until early evening, with two walks. She likes the radio on.',
      minutes: 180,
    },
    {
      title: 'A well-behaved dog to visit our readers',
      text: 'Children read aloud to the dog on Friday afternoons. The dog need not comment.',
      minutes: 60,
      place: 'at_a_place',
      from: 'dee-sands-library',
    },
  ],
};
