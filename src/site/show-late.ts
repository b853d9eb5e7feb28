import type { ScenarioStore } from '../scenario/store.ts';
import { loadCode } from '../ui/load-code.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { offerAgain } from './offer-again.ts';
import type { ShowBeside } from './show-beside.ts';

/**
 * Shows states beside the text. The code for it comes once the page is idle, or when a control is pressed before that,
 * so that the lab need not wait for it. Null if the document has nothing beside its text.
 */
export function showLate(
  document: Document,
  store: ScenarioStore,
  reload: () => void,
): ShowBeside | null {
  if (document.querySelector('.beside') === null) return null;
  let show: ShowBeside | null = null;
  let coming: Promise<void> | null = null;

  function code(time: 'first' | 'again'): Promise<void> {
    coming ??= loadCode(() => import('./show-beside.ts'), time).then(({ showBeside }) => {
      show ??= showBeside(document, store);
    });
    return coming;
  }

  /** Does something that needs the code; where it does not come, says so at the control that was pressed. */
  const whenThere = (control: HTMLElement, act: () => void, time: 'first' | 'again' = 'first') =>
    void code(time).then(act, (failure) => {
      coming = null;
      offerAgain([control.closest('p, li') ?? control], failure, {
        again: () => whenThere(control, act, 'again'),
        reload,
        repeated: time === 'again',
      });
    });

  whenIdle(() => {
    // A press asks again, and says so if it fails.
    code('first').catch(() => {
      coming = null;
    });
  });
  document.addEventListener('click', ({ target }) => {
    if (show !== null || !(target instanceof Element)) return;
    const control = target.closest<HTMLElement>('[data-show], [data-beside]');
    if (control !== null) whenThere(control, () => control.click());
  });
  return (scenario, from) => {
    if (show !== null) show(scenario, from);
    else whenThere(from, () => show?.(scenario, from));
  };
}
