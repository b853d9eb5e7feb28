import { CODE } from 'virtual:code-samples/derivations';
import { FORMULAS } from 'virtual:formulas/derivations';
import type { ReactNode } from 'react';
import type { presence } from '../../panel/stage.ts';
import { useKept } from '../../panel/use-kept.ts';
import { kept } from '../../practice/kept.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Derivation } from '../../ui/derivation.tsx';
import { LiveFormula } from '../../ui/formula.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useWords } from '../../words/context.tsx';
import { DERIVATIONS } from '../../words/derivations/words.ts';
import type { Absorption } from '../../words/facts.ts';
import type { Chain } from './chains.ts';
import type { DerivationFormula } from './formulas.ts';
import './derivations.css';

/** Whether the reader reads the derivations rather than starting from a blank page: for all three. */
const READING = kept('derivations', false, (data) => (typeof data === 'boolean' ? data : null));

interface DerivationPanelProps<Line extends DerivationFormula, Wrong extends DerivationFormula> {
  readonly chain: Chain<Line, Wrong>;
  /** The lines of code that the derivation proves. */
  readonly code: keyof typeof CODE;
  readonly words: {
    readonly title: string;
    readonly reasons: Readonly<Record<Line, string>>;
    readonly wrong: Readonly<Record<Wrong, string>>;
  };
  readonly mode: ReturnType<typeof presence>;
  readonly children: ReactNode;
}

/**
 * The frame of the three derivation panels: the lines with their reasons, and the same in code. The live numbers are
 * its children.
 */
export function DerivationPanel<Line extends DerivationFormula, Wrong extends DerivationFormula>({
  chain: { first, lines },
  code,
  words: { title, reasons, wrong },
  mode,
  children,
}: DerivationPanelProps<Line, Wrong>) {
  const { words: texts, inCode } = useWords(DERIVATIONS);
  const [reading, keepReading] = useKept(READING);
  return (
    <Derivation
      title={title}
      words={texts}
      mode={mode}
      reading={reading}
      onReading={keepReading}
      lines={[
        { html: FORMULAS[first], reason: '', wrong: [] },
        ...lines.map(([line, ...tempting]) => ({
          html: FORMULAS[line],
          reason: reasons[line],
          wrong: tempting.map((id) => ({ html: FORMULAS[id], why: wrong[id] })),
        })),
      ]}
    >
      <CodeBlock
        {...CODE[code]}
        title={inCode.title}
        label={`${inCode.title}: ${title}`}
        words={inCode}
      />
      {children}
    </Derivation>
  );
}

interface LiveLineProps {
  readonly formula: DerivationFormula;
  /** What each slot of the formula shows. */
  readonly slots: Readonly<Record<string, string>>;
  /** The terms that its sums absorbed: a sentence for each, below the formula. */
  readonly absorptions?: readonly Absorption[];
  /** Below the formula. */
  readonly note?: string;
  /** Between the heading and the formula. */
  readonly children?: ReactNode;
  /** Only the children are shown. */
  readonly hidden?: boolean;
}

/** The last line of a derivation with the numbers of the lab in it. */
export function LiveLine({
  formula,
  slots,
  absorptions = [],
  note,
  children,
  hidden = false,
}: LiveLineProps) {
  const { live, absorbed } = useWords(DERIVATIONS);
  return (
    <div className="live-line">
      {!hidden && <h4>{live}</h4>}
      {children}
      {!hidden && (
        <>
          <LiveFormula html={FORMULAS[formula]} slots={slots} display />
          {absorptions.map((absorption, index) => {
            // The equations of a formula never change places.
            const key = index;
            return (
              <p key={key} className="live-note">
                <Say sentence={absorbed(absorption)} />
              </p>
            );
          })}
          {note !== undefined && <p className="live-note">{note}</p>}
        </>
      )}
    </div>
  );
}
