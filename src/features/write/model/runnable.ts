/** What a program needs from elsewhere, by the name it uses it under. */
const IMPORTS = [
  ['np', 'import numpy as np'],
  ['torch', 'import torch'],
  ['math', 'import math'],
] as const;

/** The text as it runs under Python: the imports it uses and lacks are put in front. */
export function runnable(text: string): string {
  const lacking = IMPORTS.filter(
    ([name, line]) =>
      new RegExp(`\\b${name}\\.`).test(text) &&
      !new RegExp(`^\\s*(?:import|from)\\b.*\\b${name}\\b`, 'm').test(text) &&
      !text.includes(line),
  ).map(([, line]) => line);
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return lacking.length === 0 ? body : `${lacking.join('\n')}\n\n\n${body}`;
}
