import { readdirSync, readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import type { DrillsControl } from '../../src/features/drills/definition.ts';
import type { LabControl } from '../../src/features/lab/definition.ts';
import { PANEL_IDS, PANELS } from '../../src/features/registry.ts';
import { OPEN_STAGE, type Stage } from '../../src/panel/stage.ts';

test('every definition of a feature is in the registry, under its own id', () => {
  const defined = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('definition.ts'))
    .flatMap((file) => [
      ...readFileSync(`src/features/${file}`, 'utf8').matchAll(/definePanel\(\{\n\s+id: '(\w+)'/g),
    ])
    .map(([, id]) => id);
  expect(defined.toSorted()).toEqual(PANEL_IDS.toSorted());
  for (const id of PANEL_IDS) expect(PANELS[id].id).toBe(id);
});

test('a panel asks for its own controls: those of another do not compile', () => {
  expectTypeOf<Stage<LabControl>['hides']>().parameter(0).toEqualTypeOf<LabControl>();
  expectTypeOf<DrillsControl>().not.toExtend<LabControl>();
  const stage: Stage<LabControl> = OPEN_STAGE;
  // @ts-expect-error `seed` is a control of the drills.
  expect(stage.hides('seed')).toBe(false);
});
