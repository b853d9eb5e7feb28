import { useEffect, useLayoutEffect, useRef } from 'react';

/** The colours of the page that drawings use, as the tokens of ui/base.css. */
const COLOURS = [
  'ink',
  'muted',
  'line',
  'line-strong',
  'naive',
  'stable',
  'bad',
  'bad-ground',
  'focus',
  'card',
] as const;
type Colour = (typeof COLOURS)[number];

/** Where and with what a picture is drawn, in CSS pixels. */
export interface Paper {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly font: string;
}

interface CanvasProps {
  readonly label: string;
  readonly className: string;
  /** Called again when it is another function, and when the size or the colours change. */
  readonly draw: (paper: Paper) => void;
}

/** A drawing that fits its box, sharp on every screen, in the colours of the page. */
export function Canvas({ label, className, draw }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = useRef(() => {});
  /** Measured once: reading styles and sizes in each of many drawings would cost more than drawing. */
  const ground = useRef<Ground | null>(null);

  useLayoutEffect(() => {
    paint.current = () => {
      if (canvas.current === null) return;
      ground.current ??= groundOf(canvas.current);
      paintOn(canvas.current, ground.current, draw);
    };
    paint.current();
  }, [draw]);

  useEffect(() => {
    const again = () => {
      ground.current = null;
      paint.current();
    };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(again);
    const size = new ResizeObserver(again);
    dark.addEventListener('change', again);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    if (canvas.current !== null) size.observe(canvas.current);
    return () => {
      dark.removeEventListener('change', again);
      theme.disconnect();
      size.disconnect();
    };
  }, []);

  return (
    <canvas ref={canvas} className={className} role="img" aria-label={label}>
      {/* Never shown: a token may depend on the colour scheme, which only a style resolves. */}
      {COLOURS.map((colour) => (
        <span key={colour} data-colour={colour} style={{ color: `var(--${colour})` }} />
      ))}
    </canvas>
  );
}

/** What a drawing depends on beside what is drawn. */
type Ground = Omit<Paper, 'context'>;

const groundOf = (canvas: HTMLCanvasElement): Ground => ({
  width: canvas.clientWidth,
  height: canvas.clientHeight,
  colours: coloursOf(canvas),
  font: `12px ${getComputedStyle(canvas).fontFamily}`,
});

function paintOn(canvas: HTMLCanvasElement, ground: Ground, draw: CanvasProps['draw']) {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = ground;
  const ratio = devicePixelRatio;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting the size clears the drawing, and costs more than clearing it.
  if (canvas.width !== wide || canvas.height !== high)
    Object.assign(canvas, { width: wide, height: high });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  draw({ context, ...ground });
}

const coloursOf = (canvas: HTMLCanvasElement) =>
  Object.fromEntries(
    COLOURS.map((colour) => {
      const probe = canvas.querySelector(`[data-colour="${colour}"]`);
      return [colour, probe === null ? 'black' : getComputedStyle(probe).color];
    }),
  ) as Record<Colour, string>;
