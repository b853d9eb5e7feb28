import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { openState } from '../../../src/features/open-state.ts';
import { DEMONSTRATIONS } from '../../../src/features/pattern/model/settings.ts';
import PatternPanel from '../../../src/features/pattern/pattern.tsx';
import type { PanelProps } from '../../../src/panel/panel.ts';
import { OPEN_STAGE, type Stage } from '../../../src/panel/stage.ts';
import { staticHtml } from '../../support/static-html.tsx';
import { PATTERN } from '../../support/words.ts';

const words = PATTERN.en;

/** The panel alone, without a lab or an article, as server-rendered. */
const markupOn = (stage: Stage): string => {
  const props: PanelProps = {
    ...openState(''),
    link: () => '',
    unread: [],
    showInLab: null,
    report: () => {},
    stage,
  };
  return staticHtml(createElement(PatternPanel, props));
};

const hiding = (...hidden: readonly string[]): Stage => ({
  ...OPEN_STAGE,
  hides: (control) => hidden.includes(control),
});

describe('what a teacher stages', () => {
  test('shows all five when nothing is hidden, the first of them open', () => {
    const markup = markupOn(OPEN_STAGE);
    for (const each of DEMONSTRATIONS) expect(markup).toContain(words.names[each]);
    expect(markup).toContain(words.layerNorm.heading);
    expect(markup).not.toContain(words.clipping.heading);
  });

  test('goes on to the next demonstration where the first is hidden', () => {
    const markup = markupOn(hiding('layer-norm', 'rms-norm'));
    expect(markup).not.toContain(words.names['layer-norm']);
    expect(markup).toContain(words.attention.heading);
  });

  test.each(DEMONSTRATIONS)('shows %s alone, without a choice of one', (only) => {
    const others = DEMONSTRATIONS.filter((each) => each !== only);
    const markup = markupOn(hiding(...others));
    expect(markup).not.toContain(words.choose);
    expect(markup).toContain(words.breakIt);
    expect(markup).toContain(words.progress(0, 1));
  });

  test('leaves the title when all are hidden', () => {
    expect(markupOn(hiding(...DEMONSTRATIONS))).toContain(words.title);
  });

  test('disables the settings of a locked one', () => {
    expect(markupOn(OPEN_STAGE)).not.toContain('disabled');
    const locked: Stage = { ...OPEN_STAGE, locks: (control) => control === 'layer-norm' };
    expect(markupOn(locked)).toMatch(/<fieldset class="pattern-controls" disabled/);
  });
});
