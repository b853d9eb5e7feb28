import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import CaveatsPanel from '../../../src/features/caveats/caveats.tsx';
import { openState } from '../../../src/features/open-state.ts';
import type { PanelProps } from '../../../src/panel/panel.ts';
import { OPEN_STAGE } from '../../../src/panel/stage.ts';
import { staticHtml } from '../../support/static-html.tsx';
import { CAVEATS } from '../../support/words.ts';

const { names, shiftBy, cancellation } = CAVEATS.en;

/** The panel alone, in its opening state, with some of its parts hidden or locked. */
function panel({ hides = [], locks = [] }: { hides?: string[]; locks?: string[] } = {}): string {
  const props: PanelProps = {
    ...openState(''),
    link: () => '',
    showInLab: null,
    report: () => {},
    stage: {
      ...OPEN_STAGE,
      hides: (control) => hides.includes(control),
      locks: (control) => locks.includes(control),
    },
  };
  return staticHtml(createElement(CaveatsPanel, props));
}

describe('what a teacher may stage', () => {
  test('open, it begins with the first caveat and offers all five', () => {
    const html = panel();
    for (const name of Object.values(names)) expect(html).toContain(`<span>${name}</span>`);
    expect(html).toContain(cancellation.log1p.title);
    expect(html).not.toContain(' disabled=""');
  });

  test('a hidden caveat is not offered, and another opens in its place', () => {
    const html = panel({ hides: ['log1p', 'expm1'] });
    expect(html).not.toContain(`<span>${names.log1p}</span>`);
    expect(html).toContain(shiftBy.title);
  });

  test('one alone needs no choice', () => {
    const html = panel({ hides: ['log1p', 'expm1', 'all-masked', 'order'] });
    expect(html).toContain(shiftBy.title);
    expect(html).not.toContain(`<span>${names['shift-by']}</span>`);
  });

  test('with all of them hidden the panel still stands', () => {
    expect(panel({ hides: ['log1p', 'expm1', 'shift-by', 'all-masked', 'order'] })).toContain(
      CAVEATS.en.title,
    );
  });

  test('a locked caveat is shown and cannot be changed', () => {
    expect(panel({ locks: ['log1p'] })).toContain('<fieldset class="caveats-part" disabled=""');
  });
});
