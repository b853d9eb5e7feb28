import type { InsetProps } from '../insets.ts';

export const Zones = (_: InsetProps) => null;
