import { type ComponentProps, type PointerEvent, useRef } from 'react';
import './log-slider.css';

interface RangeInputProps
  extends Omit<
    ComponentProps<'input'>,
    'type' | 'onChange' | 'value' | 'className' | `onPointer${string}`
  > {
  readonly value: number;
  /** `pointing`: by mouse, finger or pen, not by keys. */
  readonly onChange: (value: number, pointing: boolean) => void;
}

/** Pixels that a finger moves sideways before it counts as a drag. */
const INTENT = 6;

/** A finger or a pen on the track. */
interface Gesture {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** The value when it came down. */
  readonly start: number;
  /** It has moved sideways more than up or down. */
  dragging: boolean;
  /** What the browser set before that was known. */
  held: number | null;
}

/**
 * A native horizontal range input on which a finger can scroll the page. Browsers set the value as soon as a finger
 * comes down, before they know whether it will scroll: what they set is held back until the finger moves sideways, or
 * is lifted where it came down, and dropped if the page scrolls.
 */
export function RangeInput({ onChange, value, onKeyDown, ...rest }: RangeInputProps) {
  const pointing = useRef(false);
  const gesture = useRef<Gesture | null>(null);
  const ofGesture = (event: PointerEvent) =>
    gesture.current?.id === event.pointerId ? gesture.current : null;

  return (
    <input
      {...rest}
      type="range"
      className="log-slider"
      value={value}
      onPointerDown={({ pointerId: id, pointerType, isPrimary, clientX: x, clientY: y }) => {
        pointing.current = true;
        if (pointerType === 'mouse') gesture.current = null;
        else if (isPrimary)
          gesture.current = { id, x, y, start: value, dragging: false, held: null };
      }}
      onPointerMove={(event) => {
        const own = ofGesture(event);
        if (own === null || own.dragging) return;
        const across = Math.abs(event.clientX - own.x);
        own.dragging = across >= INTENT && across > Math.abs(event.clientY - own.y);
        if (own.dragging && own.held !== null) onChange(own.held, true);
      }}
      onPointerUp={(event) => {
        const own = ofGesture(event);
        if (own !== null && !own.dragging && own.held !== null) onChange(own.held, true);
        pointing.current = false;
        gesture.current = null;
      }}
      onPointerCancel={(event) => {
        const own = ofGesture(event);
        if (own?.dragging) onChange(own.start, true);
        pointing.current = false;
        gesture.current = null;
      }}
      onKeyDown={(event) => {
        pointing.current = false;
        gesture.current = null;
        onKeyDown?.(event);
      }}
      onChange={({ target }) => {
        const set = Number(target.value);
        // React puts the old value back into the element if nothing changes it.
        if (gesture.current?.dragging === false) gesture.current.held = set;
        else onChange(set, pointing.current);
      }}
    />
  );
}
