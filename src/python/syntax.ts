/**
 * The syntax tree of a program: the part of Python that runs here. Every node knows the range of the text it was read
 * from, as offsets in UTF-16 units.
 */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**' | '//' | '%' | '@' | '&' | '|' | '^';
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'not in' | 'is' | 'is not';

export type Expression = Range &
  (
    | { readonly kind: 'int'; readonly value: bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'constant'; readonly value: boolean | null | '...' }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'tuple' | 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'unary'; readonly operator: '-' | '+' | '~'; readonly operand: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: ArithmeticOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'compare';
        readonly first: Expression;
        readonly rest: readonly { readonly operator: Comparison; readonly right: Expression }[];
      }
    | {
        readonly kind: 'logic';
        readonly operator: 'and' | 'or';
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'not'; readonly operand: Expression }
    | {
        readonly kind: 'conditional';
        readonly test: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | Call
    | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string }
    | Subscript
    | {
        readonly kind: 'comprehension';
        readonly element: Expression;
        readonly target: Target;
        readonly iterable: Expression;
        readonly conditions: readonly Expression[];
      }
  );

export interface Call extends Range {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly positional: readonly Expression[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
}

export interface Subscript extends Range {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly items: readonly SubscriptItem[];
  /** x[1,] is x[(1,)]: a tuple of one. */
  readonly isTuple: boolean;
}

export type SubscriptItem = Expression | Slice;

export interface Slice extends Range {
  readonly kind: 'slice';
  readonly start: Expression | null;
  readonly stop: Expression | null;
  readonly step: Expression | null;
}

/** What can stand left of `=`. */
export type Target = Range &
  (
    | { readonly kind: 'name'; readonly name: string }
    | Subscript
    | { readonly kind: 'targets'; readonly items: readonly Target[] }
  );

export interface Parameter extends Range {
  readonly name: string;
  readonly default: Expression | null;
}

export interface FunctionDefinition extends Range {
  readonly kind: 'def';
  readonly name: string;
  readonly nameRange: Range;
  readonly parameters: readonly Parameter[];
  /** From this parameter on only by name (after a lone `*`); else as many as there are parameters. */
  readonly positional: number;
  readonly body: readonly Statement[];
  /** The names it assigns: they are its own, and unbound until it does. */
  readonly locals: ReadonlySet<string>;
}

export interface Binding {
  /** Dotted name of the module, and what is taken from it; null for the module itself. */
  readonly module: string;
  readonly member: string | null;
  readonly as: string;
}

export type Statement = Range &
  (
    | { readonly kind: 'expression'; readonly value: Expression }
    | { readonly kind: 'assign'; readonly targets: readonly Target[]; readonly value: Expression }
    | {
        readonly kind: 'augmented';
        readonly target: Target;
        readonly operator: ArithmeticOperator;
        readonly value: Expression;
      }
    | { readonly kind: 'return'; readonly value: Expression | null }
    | {
        readonly kind: 'if';
        readonly branches: readonly {
          readonly test: Expression;
          readonly body: readonly Statement[];
        }[];
        readonly otherwise: readonly Statement[];
      }
    | {
        readonly kind: 'for';
        readonly target: Target;
        readonly iterable: Expression;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
      }
    | {
        readonly kind: 'while';
        readonly test: Expression;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
      }
    | { readonly kind: 'pass' | 'break' | 'continue' }
    | FunctionDefinition
    | { readonly kind: 'assert'; readonly test: Expression; readonly message: Expression | null }
    | { readonly kind: 'import'; readonly bindings: readonly Binding[] }
  );

export interface Program {
  readonly text: string;
  readonly body: readonly Statement[];
  /** The functions at the top level; of several with one name, the last. */
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
}
