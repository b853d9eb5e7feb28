/** What a call means by its name; only the last part of it counts: "array" in np.array. */
export type Callee =
  /** The number in it. */
  | 'scalar'
  /** The array or tensor in it, or the numbers themselves. */
  | 'array'
  /** An array in it, but single numbers may mean sizes: torch.Tensor(3) has no values. */
  | 'container'
  /** A function of logits: what is in it is meant. */
  | 'of-logits'
  /** Makes or changes numbers: its result is not in the text. */
  | 'computes'
  | 'unknown'
  /** Not a name: 2*np.array(…). */
  | 'none';

const NAME = /^(?:[\p{L}_][\p{L}\w]*(?:\.|::|->))*([\p{L}_][\p{L}\w]*)!?$/u;

const KINDS: readonly (readonly [Exclude<Callee, 'none' | 'unknown'>, RegExp])[] = [
  ['scalar', /^(?:b?float\d*|double|single|half|decimal|scalar|real|int\d*)$/],
  [
    'array',
    /^(?:c|of|aslist|vec|vec\d|svector|array|as_?array|asanyarray|tuple|list|vector|tensor)$/,
  ],
  [
    'container',
    /^(?:\w*tensor|\w*array|variable|parameter|constant|convert_to_tensor|as_tensor|from_numpy|matrix|mat|matrix\w+|vector\w+|\w*vector|series|dataframe|ndarray|any|number|rbind|vstack|row_stack|print|println|disp|cat|numpy|data)$/,
  ],
  [
    'of-logits',
    /^(?:\w*soft_?max\w*|\w*log_?sum_?exp\w*|lse|cross_?entropy\w*|nll\w*|\w*loss|sigmoid|categorical|from_logits|logits?)$/,
  ],
  [
    'computes',
    /^(?:full|full_like|zeros\w*|ones\w*|empty\w*|rand\w*|normal|uniform|arange|linspace|logspace|eye|identity|repeat|tile|rep|seq\w*|range|fill|cbind|hstack|concat\w*|column_stack|reshape|diag|permute|transpose|t|slice|expand|finfo|iinfo)$/,
  ],
];

export function calleeKind(text: string): Callee {
  const name = text.length > 200 ? undefined : NAME.exec(text)?.[1];
  if (name === undefined) return 'none';
  const lower = name.toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'unknown';
}

/** Methods that keep the numbers, or that are functions of logits: .to("cuda"), .softmax(-1). */
export const keepsNumbers = (method: string): boolean =>
  /^\.(?:to|float|double|half|bfloat16|cuda|cpu|numpy|tolist|detach|clone|astype|requires_grad_?|item|copy|contiguous|type|log_?softmax|softmax|logsumexp|backward|grad)$/.test(
    method,
  );

/** Arguments that say something about an array and are no data. */
export const SHAPE_KEYS: readonly string[] = ['shape', 'size'];
export const META_KEY =
  /^(?:dtype|device|shape|size|requires_grad|grad_fn|layout|name|weak_type|copy|order|ndmin|axis|dim|ignore_index|reduction|sep|index|columns|stride|offset|keepdims?)$/;
/** Arguments of R and others that lay the numbers out anew. */
export const LAYOUT_KEY = /^(?:nrow|ncol|byrow|dims|newshape)$/;
