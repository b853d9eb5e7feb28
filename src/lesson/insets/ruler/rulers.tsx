export { RulerShift } from './ruler-shift.tsx';
export { RulerSilent } from './ruler-silent.tsx';
export { RulerUnderflow } from './ruler-underflow.tsx';
export { RulerWhy } from './ruler-why.tsx';
