import type { PanelProps } from '../../panel/panel.ts';

export default function Companion(_: PanelProps) {
  return null;
}
