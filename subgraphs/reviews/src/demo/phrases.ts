import type { Seeded } from '@tessera/kit/demo';

/** What the kinds of products are called in a sentence. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  Accessories: ['accessory', 'gadget'],
  Appliances: ['appliance', 'machine'],
  Art: ['set', 'art supply'],
  Binders: ['binder', 'folder'],
  Bookcases: ['bookcase', 'shelf'],
  Chairs: ['chair', 'seat'],
  Copiers: ['copier', 'machine'],
  Envelopes: ['pack of envelopes', 'pack'],
  Fasteners: ['pack', 'set of fasteners'],
  Furnishings: ['piece', 'furnishing'],
  Labels: ['label set', 'pack of labels'],
  Machines: ['machine', 'device'],
  Paper: ['paper', 'pack of paper'],
  Phones: ['phone', 'device'],
  Storage: ['storage box', 'organiser'],
  Supplies: ['tool', 'supply'],
  Tables: ['table', 'desk'],
};

const titles: readonly (readonly string[])[] = [
  ['Not for us', 'Sent it back', 'Disappointed', 'Expected far more'],
  ['Could be better', 'Just about works', 'Two stars, no more', 'Not what I hoped for'],
  ['Does the job', 'Fair for the price', 'Neither good nor bad', 'It is fine'],
  ['Good {noun}', 'Happy with it', 'Solid choice', 'Would buy it again'],
  ['Excellent {noun}', 'Exactly what we needed', 'Could not be happier', 'The best {noun} we have had'],
];

const openings: readonly (readonly string[])[] = [
  ['This {noun} was a let-down from the first day.', 'I wanted to like this {noun}, and could not.'],
  ['The {noun} works, if you are patient.', 'We made do with this {noun} for a while.'],
  ['A {noun} like many others.', 'The {noun} is what the description says, not more.'],
  ['We have used the {noun} for {time} now and like it.', 'A {noun} that earns its place in the office.'],
  ['After {time} the {noun} is still like new.', 'I have recommended this {noun} to everybody here.'],
];

const details: readonly (readonly string[])[] = [
  ['It came with a scratch, and a part was missing.', 'It gave up after {time}.', 'The material feels thin.'],
  [
    'The finish is uneven.',
    'It is smaller than the picture suggests.',
    'Setting it up took most of an evening.',
  ],
  ['Nothing to complain about, nothing to rave about.', 'The price is about right.', 'Delivery was on time.'],
  ['It is sturdy and easy to keep clean.', 'It arrived early and well packed.', 'Good value for the money.'],
  ['The quality is far above its price.', 'Set up in five minutes.', 'My colleagues asked where I got it.'],
];

const endings: readonly (readonly string[])[] = [
  ['I would not buy it again.', 'I asked for my money back.'],
  ['I would look around some more next time.', 'For occasional use only.'],
  ['It will do.', 'Fine for a second desk.'],
  ['Recommended.', 'I have ordered another one.'],
  ['Highly recommended.', 'We will equip the whole floor with it.'],
];

const times = ['two weeks', 'a month', 'three months', 'half a year', 'a year'] as const;

const pick = <T>(random: Seeded, from: readonly T[]): T => {
  const picked = from[random.between(0, from.length - 1)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
};

/** Makes up a headline and text that fit a rating and a kind of product. */
export const writeReview = (
  random: Seeded,
  rating: number,
  subCategory: string,
): { readonly title: string; readonly body: string } => {
  const noun = pick(random, nouns[subCategory] ?? ['product', 'item']);
  const say = (phrases: readonly (readonly string[])[]) =>
    pick(random, phrases[rating - 1] ?? [])
      .replaceAll('{noun}', noun)
      .replaceAll('{time}', pick(random, times));
  const sentences = [say(openings), say(details), ...(random.chance(0.6) ? [say(endings)] : [])];
  return { title: say(titles), body: sentences.join(' ') };
};
