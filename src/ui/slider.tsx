import { type CSSProperties, type ReactNode, useId } from 'react';
import './log-slider.css';
import './slider.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the value means, as text for the ear. */
  readonly valueText: string;
  /** And for the eye, beside the slider. */
  readonly readout: ReactNode;
  readonly onChange: (value: number) => void;
}

/** No mark and no tick on the track. */
const PLAIN = { '--marked': 0, '--anchor': -1 } as CSSProperties;

/** A native range input with its label before it and what it stands at behind it. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, valueText, readout, onChange } = props;
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <span className="slider-readout" aria-hidden="true">
        {readout}
      </span>
      <input
        id={id}
        type="range"
        className="log-slider"
        data-marked="none"
        style={PLAIN}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
