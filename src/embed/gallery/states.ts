import { en as caveats } from '../../features/caveats/words/en.ts';
import { en as pattern } from '../../features/pattern/words/en.ts';
import type { PanelId } from '../../features/registry.ts';
import type { Words } from './words/en.ts';

/** A state of a panel that the gallery shows. */
export interface GalleryState {
  /** Names its words. */
  readonly id: keyof Words['states'];
  /** Without "?". */
  readonly query: string;
  /** In the next language of the site. */
  readonly otherLanguage?: true;
}

const OPENING: GalleryState = { id: 'opening', query: '' };
const ONE_92: GalleryState = { id: 'one-92', query: 'x=1.2,92,3.1,0.5,2.9' };

/** Each part of a panel with all the others hidden. */
const eachAlone = <Id extends GalleryState['id']>(parts: readonly Id[]): readonly GalleryState[] =>
  parts.map((id) => ({ id, query: `hide=${parts.filter((other) => other !== id).join()}` }));

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as Key[];

const MANY = Array.from({ length: 64 }, (_, at) => at - 32).join();

const STATES: Readonly<Partial<Record<PanelId, readonly GalleryState[]>>> = {
  lab: [
    OPENING,
    ONE_92,
    { id: 'float64', query: 'x=1.2,92,3.1,0.5,2.9&format=float64' },
    {
      id: 'limits',
      query: 'x=3.4028234663852886e38,-3.4028234663852886e38,1e-45,-0,-inf&t=1e-38&ftz=1',
    },
    { id: 'many', query: `x=${MANY}` },
    {
      id: 'temperature-only',
      query:
        'x=1.2,4.7,3.1,0.5,2.9&hide=presets,actions,inspector,charts,format,ftz,truth&lock=logits,names,true-class',
    },
    { id: 'dark', query: 'theme=dark' },
    { id: 'otherLanguage', query: '', otherLanguage: true },
  ],
  shift: [OPENING, ONE_92],
  lse: [OPENING, ONE_92],
  loss: [
    OPENING,
    { id: 'loss-nan', query: 'x=1.2,92,3.1,0.5,2.9&y=1' },
    { id: 'absorbed', query: 'x=1e8,1e8,1e8,1e8,1e8&y=0' },
  ],
  write: [OPENING, { id: 'exercise-loss', query: 'exercise=loss' }],
  train: [OPENING, { id: 'high-rate', query: 'train=high-rate' }],
  predict: [OPENING, { id: 'choices', query: 'hide=numbers' }],
  batch: [
    OPENING,
    { id: 'wrong-axis', query: 'max=column' },
    { id: 'whole-tensor', query: 'max=tensor' },
    { id: 'masked-row', query: 'rows=1.2,4.7,3.1;-inf,-inf,-inf&masked=zeros' },
  ],
  code: [OPENING, ONE_92],
  pattern: eachAlone(keysOf(pattern.names)),
  caveats: eachAlone(keysOf(caveats.names)),
  check: [OPENING, { id: 'two-rows', query: 'check=1.2,92,3.1;0.5,2,1~y:1,0' }],
  drills: [
    OPENING,
    { id: 'seeded', query: 'seed=week-3' },
    { id: 'unaided', query: 'hide=example,hints,solution' },
  ],
};

/** A panel without a row is shown as it opens. */
export const statesOf = (panel: PanelId): readonly GalleryState[] => STATES[panel] ?? [OPENING];
