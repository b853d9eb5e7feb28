import { type EnglishVerb, lasting, short, state } from './verb.ts';

/** Their sentences are trained on. */
export const TRAINED_VERBS: readonly EnglishVerb[] = [
  short(
    'be is was been being',
    ['at home', 'late for work', 'in a good mood'],
    ['at the dentist', 'very busy', 'the first in line'],
  ),
  short(
    'have has had had having',
    ['breakfast in the garden', 'coffee with {their} colleagues'],
    ['an idea', 'a long talk with the boss', 'a problem with the car'],
  ),
  short(
    'do does did done doing',
    ['the dishes', '{their} homework at the library'],
    ['the first exercise', 'a good deed'],
  ),
  lasting(
    'write writes wrote written writing',
    ['letters to old friends', 'short stories'],
    ['a letter to {their} aunt', 'a poem about the sea', 'a long report'],
  ),
  lasting(
    'read reads read read reading',
    ['the newspaper', 'detective stories'],
    ['the whole report', 'the instructions', 'an article about whales'],
  ),
  short(
    'eat eats ate eaten eating',
    ['soup for lunch', 'fruit between meals'],
    ['the last biscuit', 'a big sandwich'],
  ),
  short(
    'drink drinks drank drunk drinking',
    ['tea without sugar', 'milk with {their} breakfast'],
    ['a glass of water', 'all the orange juice'],
  ),
  state(
    'know knows knew known knowing',
    ['the rules of chess', 'the way to the station', 'the names of the stars'],
    ['the truth', 'the reason'],
  ),
  short(
    'grow grows grew grown growing',
    ['tomatoes', 'roses behind the house'],
    ['a giant pumpkin', 'a lemon tree in a pot'],
  ),
  lasting(
    'draw draws drew drawn drawing',
    ['maps of old towns', 'animals'],
    ['a picture of {their} cat', 'a plan of the house'],
  ),
  short(
    'bring brings brought brought bringing',
    ['flowers', '{their} own lunch'],
    ['a cake to the party', 'an umbrella'],
  ),
  short(
    'buy buys bought bought buying',
    ['bread at the market', 'presents for the family'],
    ['a second-hand bicycle', 'a ticket to Lisbon', 'new shoes'],
  ),
  short(
    'catch catches caught caught catching',
    ['the early bus', 'fish in the river'],
    ['a huge fish', 'the last train'],
  ),
  short(
    'break breaks broke broken breaking',
    ['the rules', '{their} promises'],
    ['a window', 'the blue cup'],
  ),
  lasting(
    'drive drives drove driven driving',
    ['to work', 'a school bus'],
    ['to the coast', 'through the night'],
  ),
  short(
    'choose chooses chose chosen choosing',
    ['the music', 'the cheapest seats'],
    ['a name for the puppy', 'a different colour'],
  ),
  lasting(
    'sing sings sang sung singing',
    ['in the choir', 'old songs'],
    ['a song for the guests', 'at the wedding'],
  ),
  lasting(
    'sleep sleeps slept slept sleeping',
    ['on the sofa', 'with the window open'],
    ['in a tent', 'in the car'],
  ),
  short(
    'leave leaves left left leaving',
    ['the office at six', 'the lights on'],
    ['the party', 'a note on the table', 'the country'],
  ),
  short(
    'sell sells sold sold selling',
    ['vegetables', 'used books'],
    ['the old piano', '{their} car'],
  ),
  short(
    'tell tells told told telling',
    ['jokes', 'the truth'],
    ['the police about it', 'the whole story'],
  ),
  short(
    'take takes took taken taking',
    ['the train to work', 'pictures of birds'],
    ['a taxi to the airport', 'the wrong bag'],
  ),
  short(
    'give gives gave given giving',
    ['money to the museum', 'good advice'],
    ['a talk about bees', 'the dog a bath'],
  ),
  short(
    'find finds found found finding',
    ['mistakes in the text', 'a place to park'],
    ['a wallet in the street', '{their} glasses'],
  ),
  short(
    'lose loses lost lost losing',
    ['at chess', '{their} patience'],
    ['the car keys', 'the game'],
  ),
  lasting(
    'make makes made made making',
    ['pizza for everyone', 'jam from wild berries'],
    ['a birthday cake', 'a list of questions'],
  ),
  short(
    'meet meets met met meeting',
    ['{their} friends at the café', 'new people'],
    ['the new director', 'a famous painter'],
  ),
  short(
    'see sees saw seen seeing',
    ['deer near the house', '{their} cousins'],
    ['a shooting star', 'that film'],
  ),
  short(
    'go goes went gone going',
    ['to the gym', 'to bed early'],
    ['to the theatre', 'to Scotland by boat'],
  ),
  short(
    'come comes came come coming',
    ['home by bus', 'to the meetings'],
    ['to the concert', 'back from Rome'],
  ),
  lasting(
    'clean cleans cleaned cleaned cleaning',
    ['the kitchen', 'the windows'],
    ['the whole house', 'the garage'],
  ),
  short(
    'finish finishes finished finished finishing',
    ['work early', '{their} homework on time'],
    ['the puzzle', 'the last chapter'],
  ),
  lasting(
    'paint paints painted painted painting',
    ['landscapes', 'with watercolours'],
    ['the front door', 'the fence white'],
  ),
  short(
    'carry carries carried carried carrying',
    ['a heavy bag', '{their} books in a basket'],
    ['the boxes upstairs', 'the piano across the street'],
  ),
  lasting(
    'study studies studied studied studying',
    ['at the library', 'German'],
    ['for the final exam', 'the map'],
  ),
  short(
    'open opens opened opened opening',
    ['the shop at nine', 'the curtains'],
    ['a bank account', 'the parcel'],
  ),
  lasting(
    'play plays played played playing',
    ['tennis', 'the violin'],
    ['in the school band', 'a difficult duet'],
  ),
  short(
    'wash washes washed washed washing',
    ['the dishes by hand', '{their} clothes'],
    ['the car', 'the red jumper'],
  ),
  short(
    'call calls called called calling',
    ['{their} grandmother', 'the office'],
    ['an ambulance', 'a plumber'],
  ),
  lasting(
    'help helps helped helped helping',
    ['in the kitchen', 'at the animal shelter'],
    ['a lost tourist', 'with the luggage'],
  ),
  lasting(
    'watch watches watched watched watching',
    ['the news', 'nature films'],
    ['the sunset', 'the whole match'],
  ),
];
