/** Six forms: yo, tú, él, nosotros, vosotros, ellos. */
export type Forms = readonly [string, string, string, string, string, string];

/** What a verb has that the pattern of its ending does not give. Six forms are separated by spaces. */
export interface Irregular {
  readonly present?: string;
  readonly past?: string;
  /** What the endings of the future are put to: "har" of "hacer". */
  readonly future?: string;
  readonly participle?: string;
  readonly gerund?: string;
}

export interface Conjugation {
  readonly future: Forms;
  readonly present: Forms;
  readonly past: Forms;
  readonly participle: string;
  readonly gerund: string;
}

const forms = (text: string): Forms => {
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = text.split(' ');
  return [a, b, c, d, e, f];
};

const put = (stem: string, endings: Forms): Forms => [
  stem + endings[0],
  stem + endings[1],
  stem + endings[2],
  stem + endings[3],
  stem + endings[4],
  stem + endings[5],
];

const FUTURE = forms('é ás á emos éis án');

const ENDINGS = {
  ar: {
    present: forms('o as a amos áis an'),
    past: forms('é aste ó amos asteis aron'),
    participle: 'ado',
    gerund: 'ando',
  },
  er: {
    present: forms('o es e emos éis en'),
    past: forms('í iste ió imos isteis ieron'),
    participle: 'ido',
    gerund: 'iendo',
  },
  ir: {
    present: forms('o es e imos ís en'),
    past: forms('í iste ió imos isteis ieron'),
    participle: 'ido',
    gerund: 'iendo',
  },
} as const;

const isPattern = (ending: string): ending is keyof typeof ENDINGS =>
  Object.hasOwn(ENDINGS, ending);

/** Throws a RangeError for what does not end in -ar, -er or -ir. */
export function conjugate(infinitive: string, irregular: Irregular = {}): Conjugation {
  const [stem, ending] = [infinitive.slice(0, -2), infinitive.slice(-2)];
  const pattern = ending === 'ír' ? 'ir' : ending;
  if (!isPattern(pattern)) throw new RangeError(`Not an infinitive: ${infinitive}`);
  const regular = ENDINGS[pattern];
  return {
    future: put(irregular.future ?? stem + pattern, FUTURE),
    present:
      irregular.present === undefined ? put(stem, regular.present) : forms(irregular.present),
    past: irregular.past === undefined ? put(stem, regular.past) : forms(irregular.past),
    participle: irregular.participle ?? stem + regular.participle,
    gerund: irregular.gerund ?? stem + regular.gerund,
  };
}
