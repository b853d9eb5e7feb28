import { LiveHtml } from './live-html.tsx';
import './formula-styles.ts';

interface FormulaProps {
  /** HTML and MathML made by KaTeX at build; never from user input. */
  readonly html: string;
  /** On a line of its own. */
  readonly display?: boolean;
}

const className = (display: boolean) => (display ? 'formula display' : 'formula');

export function Formula({ html, display = false }: FormulaProps) {
  return (
    <span
      className={className(display)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: set by KaTeX at build from the project's own sources
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

interface LiveFormulaProps extends FormulaProps {
  /** Texts for the slots of the formula. */
  readonly slots: Readonly<Record<string, string>>;
}

/** A formula with live numbers. */
export function LiveFormula({ html, slots, display = false }: LiveFormulaProps) {
  return <LiveHtml className={className(display)} html={html} slots={slots} scrolls={display} />;
}
