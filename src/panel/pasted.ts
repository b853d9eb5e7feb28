/** What is needed once something is pasted, as one part that is loaded then. */
export { offerMatrix, offerVector } from '../scenario/paste/offers.ts';
export { PasteDone, PasteQuestion } from './paste-message.tsx';
