import { type EnglishVerb, lasting, short } from './verb.ts';

/** Regular ones, irregular ones that rhyme with a trained verb (threw, taught, spoke), and one that rhymes with none: swam. */
export const HELD_VERBS: readonly EnglishVerb[] = [
  lasting(
    'cook cooks cooked cooked cooking',
    ['for the whole family', 'with olive oil'],
    ['a huge pot of rice', 'dinner for twelve people'],
  ),
  short(
    'visit visits visited visited visiting',
    ['{their} grandparents', 'small museums'],
    ['a castle', 'the town hall'],
  ),
  lasting(
    'repair repairs repaired repaired repairing',
    ['old radios', 'bicycles'],
    ['the roof', 'the washing machine'],
  ),
  short(
    'invite invites invited invited inviting',
    ['guests', 'friends for dinner'],
    ['the mayor to lunch', 'a jazz band'],
  ),
  short(
    'answer answers answered answered answering',
    ['the phone', 'letters from readers'],
    ['the hardest question', 'the invitation'],
  ),
  lasting(
    'learn learns learned learned learning',
    ['new words', 'poems by heart'],
    ['a new recipe', 'a card trick'],
  ),
  short(
    'throw throws threw thrown throwing',
    ['stones into the lake', 'old papers away'],
    ['the ball over the wall', 'a farewell party'],
  ),
  lasting(
    'teach teaches taught taught teaching',
    ['maths', 'swimming to beginners'],
    ['the parrot a new word', 'a class of thirty'],
  ),
  lasting(
    'speak speaks spoke spoken speaking',
    ['French at home', 'on the radio'],
    ['to the manager', 'in front of the whole school'],
  ),
  lasting(
    'swim swims swam swum swimming',
    ['in the lake', 'before breakfast'],
    ['across the bay', 'with dolphins'],
  ),
];
