import { en as builderEn } from '../../src/embed/builder/words/en.ts';
import { es as builderEs } from '../../src/embed/builder/words/es.ts';
import { en as embedEn } from '../../src/embed/words/en.ts';
import { es as embedEs } from '../../src/embed/words/es.ts';
import { en as batchEn } from '../../src/features/batch/words/en.ts';
import { es as batchEs } from '../../src/features/batch/words/es.ts';
import { en as caveatsEn } from '../../src/features/caveats/words/en.ts';
import { es as caveatsEs } from '../../src/features/caveats/words/es.ts';
import { en as drillsEn } from '../../src/features/drills/words/en.ts';
import { es as drillsEs } from '../../src/features/drills/words/es.ts';
import { en as patternEn } from '../../src/features/pattern/words/en.ts';
import { es as patternEs } from '../../src/features/pattern/words/es.ts';
import { en as predictEn } from '../../src/features/predict/words/en.ts';
import { es as predictEs } from '../../src/features/predict/words/es.ts';
import { en as stringsEn } from '../../src/words/en.ts';
import { es as stringsEs } from '../../src/words/es.ts';

/** All words of the site in both languages, loaded at once; a page loads only those of its own. */
export const STRINGS = { en: stringsEn, es: stringsEs } as const;
export const EMBED = { en: embedEn, es: embedEs } as const;
export const BUILDER = { en: builderEn, es: builderEs } as const;
export const BATCH = { en: batchEn, es: batchEs } as const;
export const CAVEATS = { en: caveatsEn, es: caveatsEs } as const;
export const DRILLS = { en: drillsEn, es: drillsEs } as const;
export const PATTERN = { en: patternEn, es: patternEs } as const;
export const PREDICT = { en: predictEn, es: predictEs } as const;
