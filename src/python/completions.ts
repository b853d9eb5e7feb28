import { arrayNames, moduleNames } from './attributes.ts';
import { BUILTINS } from './functions-builtin.ts';

/** Names an editor can offer: what is there without an import, what modules have, what arrays and tensors have. */
export const completions = () => ({
  builtins: [...BUILTINS.keys()],
  numpy: moduleNames('numpy'),
  torch: moduleNames('torch'),
  math: moduleNames('math'),
  array: arrayNames('numpy'),
  tensor: arrayNames('torch'),
});
