import type { PanelProps } from '../../../panel/panel.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { useWords } from '../../../words/context.tsx';
import { labAddress } from '../model/lab.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface OpenInLabProps extends Pick<PanelProps, 'showInLab' | 'link'> {
  readonly scenario: Scenario;
}

/** Shows logits in the lab beside the text; from a frame, in a page of its own. */
export function OpenInLab({ scenario, showInLab, link }: OpenInLabProps) {
  const words = useWords(WORKSPACE);
  return showInLab === null ? (
    <a
      className="chip train-link"
      href={labAddress(link(), scenario)}
      target="_blank"
      rel="noreferrer"
    >
      {words.bad.openInLab}
    </a>
  ) : (
    <button
      type="button"
      className="chip"
      onClick={({ currentTarget }) => showInLab(scenario, currentTarget)}
    >
      {words.bad.openInLab}
    </button>
  );
}
