import { en as galleryEn } from '../../src/embed/gallery/words/en.ts';
import { es as galleryEs } from '../../src/embed/gallery/words/es.ts';
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
import { en as trainEn } from '../../src/features/train/words/en.ts';
import { es as trainEs } from '../../src/features/train/words/es.ts';
import { en as trainingEn } from '../../src/features/train/words/workspace-en.ts';
import { es as trainingEs } from '../../src/features/train/words/workspace-es.ts';
import { en as writeEn } from '../../src/features/write/words/en.ts';
import { es as writeEs } from '../../src/features/write/words/es.ts';
import { en as workspaceEn } from '../../src/features/write/words/workspace-en.ts';
import { es as workspaceEs } from '../../src/features/write/words/workspace-es.ts';
import { en as gradientEn } from '../../src/lesson/insets/gradient/words/en.ts';
import { es as gradientEs } from '../../src/lesson/insets/gradient/words/es.ts';
import { en as questionEn } from '../../src/lesson/insets/question/words/en.ts';
import { es as questionEs } from '../../src/lesson/insets/question/words/es.ts';
import { en as spacingEn } from '../../src/lesson/insets/spacing/words/en.ts';
import { es as spacingEs } from '../../src/lesson/insets/spacing/words/es.ts';
import { en as zonesEn } from '../../src/lesson/insets/zones/words/en.ts';
import { es as zonesEs } from '../../src/lesson/insets/zones/words/es.ts';
import { en as pasteEn } from '../../src/panel/words/en.ts';
import { es as pasteEs } from '../../src/panel/words/es.ts';
import { en as siteEn } from '../../src/site/words/en.ts';
import { es as siteEs } from '../../src/site/words/es.ts';
import { en as builderEn } from '../../src/teach/builder/words/en.ts';
import { es as builderEs } from '../../src/teach/builder/words/es.ts';
import { en as sitesEn } from '../../src/teach/hosts/words/en.ts';
import { es as sitesEs } from '../../src/teach/hosts/words/es.ts';
import { en as derivationsEn } from '../../src/words/derivations/en.ts';
import { es as derivationsEs } from '../../src/words/derivations/es.ts';
import { en as stringsEn } from '../../src/words/en.ts';
import { es as stringsEs } from '../../src/words/es.ts';
import {
  inLanguage,
  LANGUAGE_IDS,
  type Language,
  type Translated,
} from '../../src/words/languages.ts';

/** What a reader of each language sees: English where a language lacks it. */
const inEach = <T>(table: Translated<T>) =>
  Object.fromEntries(LANGUAGE_IDS.map((id) => [id, inLanguage(table, id)])) as Readonly<
    Record<Language, T>
  >;

// All words of the site, loaded at once; a page loads only those of its own language.
export const STRINGS = inEach({ en: stringsEn, es: stringsEs });
export const EMBED = inEach({ en: embedEn, es: embedEs });
export const GALLERY = inEach({ en: galleryEn, es: galleryEs });
export const SITE_WORDS = inEach({ en: sitesEn, es: sitesEs });
export const PAGE_WORDS = inEach({ en: siteEn, es: siteEs });
export const BUILDER = inEach({ en: builderEn, es: builderEs });
export const BATCH = inEach({ en: batchEn, es: batchEs });
export const CAVEATS = inEach({ en: caveatsEn, es: caveatsEs });
export const DERIVATIONS = inEach({ en: derivationsEn, es: derivationsEs });
export const DRILLS = inEach({ en: drillsEn, es: drillsEs });
export const PASTE = inEach({ en: pasteEn, es: pasteEs });
export const PATTERN = inEach({ en: patternEn, es: patternEs });
export const GRADIENT = inEach({ en: gradientEn, es: gradientEs });
export const ZONES = inEach({ en: zonesEn, es: zonesEs });
export const QUESTION = inEach({ en: questionEn, es: questionEs });
export const PREDICT = inEach({ en: predictEn, es: predictEs });
export const WRITE = inEach({ en: writeEn, es: writeEs });
export const TRAIN = inEach({ en: trainEn, es: trainEs });
export const TRAINING = inEach({ en: trainingEn, es: trainingEs });
export const WORKSPACE = inEach({ en: workspaceEn, es: workspaceEs });
export const SPACING = inEach({ en: spacingEn, es: spacingEs });
