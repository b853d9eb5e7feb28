import './spacing.css';
import './neighbours.css';
import './landings.css';

export { SpacingLoss } from './loss.tsx';
export { SpacingPrimer } from './primer.tsx';
export { SpacingUnderflow } from './underflow.tsx';
