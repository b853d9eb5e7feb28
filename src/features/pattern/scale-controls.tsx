import { float64 } from '../../core/format.ts';
import { Choice } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import { Slider } from '../../ui/slider.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { floatPart } from '../../words/numbers.ts';
import { plainText } from '../../words/sentence.ts';
import type { NarrowFormat } from './model/settings.ts';
import { heldScale, NARROW_FORMATS, SCALES } from './model/settings.ts';
import { PATTERN } from './words/words.ts';

export function FormatChoice(props: {
  readonly value: NarrowFormat;
  readonly onChange: (format: NarrowFormat) => void;
}) {
  const words = useWords(PATTERN);
  return (
    <Choice
      legend={words.format}
      options={NARROW_FORMATS.map((value) => ({ value, label: value }))}
      {...props}
    />
  );
}

interface NumberSliderProps {
  readonly label: string;
  /** The position of the slider: an index or a power. */
  readonly at: number;
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  /** The number at that position. */
  readonly number: number;
  readonly onChange: (at: number) => void;
}

/** A slider whose positions stand for numbers. */
export function NumberSlider(props: NumberSliderProps) {
  const { label, at, min = 0, max, step = 1, number, onChange } = props;
  const t = useStrings();
  const sentence = [floatPart(number, float64, t.mark, 3)];
  return (
    <Slider
      label={label}
      value={at}
      min={min}
      max={max}
      step={step}
      valueText={plainText(sentence)}
      readout={<Say sentence={sentence} />}
      onChange={onChange}
    />
  );
}

interface ScaleProps<T extends { readonly format: NarrowFormat; readonly scale: number }> {
  readonly controls: T;
  readonly onChange: (controls: T) => void;
}

/** Format and scale of the activations, for both normalizations. */
export function ScaleControls<T extends { readonly format: NarrowFormat; readonly scale: number }>({
  controls,
  onChange,
}: ScaleProps<T>) {
  const words = useWords(PATTERN).normalization;
  const { format, scale } = controls;
  const { low, high } = SCALES[format];
  return (
    <>
      <FormatChoice
        value={format}
        onChange={(next) => onChange({ ...controls, format: next, scale: heldScale(scale, next) })}
      />
      <NumberSlider
        label={words.scale}
        at={scale}
        min={low}
        max={high}
        step={0.5}
        number={10 ** scale}
        onChange={(next) => onChange({ ...controls, scale: next })}
      />
    </>
  );
}
