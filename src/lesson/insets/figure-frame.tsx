import { type ReactNode, useId } from 'react';
import './figure-frame.css';

interface FigureFrameProps {
  readonly title: ReactNode;
  /** One or two sentences under the picture: what it shows now. */
  readonly caption: ReactNode;
  /** What the reader does, such as sliders and buttons; not there without a script, nor on paper. */
  readonly controls?: ReactNode;
  /** A name for the style sheet of the figure. */
  readonly kind: string;
  readonly children: ReactNode;
}

/** The frame that all figures of the reading share: a title, the picture, its controls, and what it shows now. */
export function FigureFrame({ title, caption, controls, kind, children }: FigureFrameProps) {
  const id = useId();
  return (
    <figure className="inset" data-figure={kind} aria-labelledby={id}>
      <p className="inset-title" id={id}>
        {title}
      </p>
      <div className="inset-picture">{children}</div>
      {controls !== undefined && <div className="inset-controls">{controls}</div>}
      <figcaption className="inset-caption">{caption}</figcaption>
    </figure>
  );
}
