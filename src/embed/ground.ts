/*
 * Whether a background is light or dark, from the layers of colour it is painted with, as a browser computes them.
 */

export type Shade = 'light' | 'dark';

interface Layer {
  /** Of the grey of the same lightness, encoded as sRGB: from 0 (black) to 1 (white). */
  readonly lightness: number;
  readonly alpha: number;
}

/** Linear light encoded as sRGB, approximately. */
const encoded = (light: number) => light ** (1 / 2.2);

/** A colour as `getComputedStyle` gives it; undefined for any other text. */
export function readLayer(color: string): Layer | undefined {
  const [, kind, space = '', rest = ''] =
    /^(rgba?|color|oklab|oklch|lab|lch)\(([a-z][\w-]* )?(.*)\)$/.exec(color) ?? [];
  if (kind === undefined) return undefined;
  // A missing component, "none", counts as 0.
  const [first = 0, second = 0, third = 0, alpha = 1] = rest
    .split(/[\s,/]+/)
    .map((part) => Number(part) || 0);
  const luma = (first * 3 + second * 6 + third) / 10;
  let lightness = luma;
  if (kind.startsWith('rgb')) lightness = luma / 255;
  else if (kind.startsWith('ok')) lightness = encoded(first ** 3);
  else if (kind.startsWith('l')) lightness = first / 100;
  else if (space.startsWith('xyz')) lightness = encoded(second);
  else if (space.includes('linear')) lightness = encoded(luma);
  return { lightness, alpha };
}

/** The shade of these colours, the top one first, painted over a base. */
export function shadeOfLayers(colors: readonly string[], base: Shade): Shade {
  let lightness = 0;
  let through = 1;
  for (const color of colors) {
    const layer = readLayer(color);
    if (layer === undefined) continue;
    lightness += through * layer.alpha * layer.lightness;
    through *= 1 - layer.alpha;
  }
  return lightness + through * (base === 'light' ? 1 : 0) < 0.5 ? 'dark' : 'light';
}
