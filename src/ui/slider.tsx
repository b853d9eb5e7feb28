import { type CSSProperties, type ReactNode, useId } from 'react';
import { RangeInput } from './range-input.tsx';
import './slider.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as text for screen readers. */
  readonly valueText: string;
  /** The value as shown beside the slider. */
  readonly readout: ReactNode;
  readonly onChange: (value: number) => void;
}

/** A track without marks. */
const PLAIN = { '--anchor': -1 } as CSSProperties;

/** A native range input with its label before it and its value after it. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, valueText, readout, onChange } = props;
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <span className="slider-readout" aria-hidden="true">
        {readout}
      </span>
      <RangeInput
        id={id}
        style={PLAIN}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={onChange}
      />
    </div>
  );
}
