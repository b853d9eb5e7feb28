import { describe } from 'vitest';
import { checkBrowser } from './checks.ts';
import { firefox, startFirefox } from './firefox.ts';

describe.skipIf(firefox === undefined)(
  firefox === undefined ? 'Firefox is not installed: skipped' : `Firefox (${firefox})`,
  () => checkBrowser(() => startFirefox(firefox ?? '')),
);
