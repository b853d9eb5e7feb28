import { describe, expect, test } from 'vitest';
import { readLayer, shadeOfLayers } from '../../src/embed/ground.ts';

const CLEAR = 'rgba(0, 0, 0, 0)';

describe('the ground under an element', () => {
  test.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(27, 27, 31)', 'dark'],
    ['rgb(0, 60, 0)', 'dark'],
    ['rgb(255, 255, 0)', 'light'],
    ['rgb(0, 0, 255)', 'dark'],
    ['color(srgb 0.98 0.97 0.95)', 'light'],
    ['color(srgb 0.1 0.1 0.12)', 'dark'],
    ['color(srgb-linear 0.4 0.4 0.4)', 'light'],
    ['color(display-p3 0.1 0.11 0.12)', 'dark'],
    ['color(rec2020 0.9 0.9 0.9)', 'light'],
    ['color(xyz-d65 0.9 0.95 1.05)', 'light'],
    ['color(xyz-d50 0.01 0.01 0.01)', 'dark'],
    ['oklch(0.985 0.002 247.8)', 'light'],
    ['oklch(0.21 0.034 264.66)', 'dark'],
    ['oklch(0.21 none none)', 'dark'],
    ['oklab(0.97 -0.001 -0.003)', 'light'],
    ['lab(96 -0.2 -0.8)', 'light'],
    ['lch(8.1 4.6 272)', 'dark'],
  ] as const)('%s is %s, whatever is under it', (color, shade) => {
    expect(shadeOfLayers([color], 'light')).toBe(shade);
    expect(shadeOfLayers([CLEAR, color, 'rgb(128, 0, 128)'], 'dark')).toBe(shade);
  });

  test('shines through what is translucent', () => {
    expect(shadeOfLayers(['rgba(0, 0, 0, 0.05)'], 'light')).toBe('light');
    expect(shadeOfLayers(['rgba(255, 255, 255, 0.1)'], 'dark')).toBe('dark');
    expect(shadeOfLayers(['rgba(0, 0, 0, 0.8)'], 'light')).toBe('dark');
    expect(shadeOfLayers(['color(srgb 0 0 0 / 0.3)', 'oklch(0 0 0 / 0.4)'], 'light')).toBe('dark');
    expect(shadeOfLayers(['rgba(0, 0, 0, 0.3)', 'rgb(255, 255, 255)'], 'dark')).toBe('light');
  });

  test('is what the page paints of itself where nothing is painted on it', () => {
    for (const base of ['light', 'dark'] as const) {
      expect(shadeOfLayers([], base)).toBe(base);
      expect(shadeOfLayers([CLEAR, '', 'transparent', 'nonsense(1)'], base)).toBe(base);
    }
  });
});

test('greys written in different ways look equally light', () => {
  const greys = [
    'rgb(119, 119, 119)',
    'color(srgb 0.4667 0.4667 0.4667)',
    'color(srgb-linear 0.1845 0.1845 0.1845)',
    'color(xyz-d65 0.1754 0.1845 0.2009)',
    'oklab(0.5693 0 0)',
    'lab(50.03 0 0)',
  ];
  for (const grey of greys) expect(readLayer(grey)?.lightness).toBeCloseTo(0.467, 1);
});
