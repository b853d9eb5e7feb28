import {
  DOUBLE_PATTERN,
  type FieldsRule,
  type Rule,
  SET_RULE,
} from '../../../src/practice/set/rules.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What an editor shows beside a field. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  version: 'Always 1.',
  title: 'Shown in place of the panel’s own title.',
  lang: 'Language of title, stories and names, as in HTML: en, es, pt-BR.',
  scenes: 'For the panel “predict”: rows of logits whose outcome is to be predicted.',
  drills: 'For the panel “drills”: exercises by hand. Their answers are computed.',
  story: 'Plain text above the logits.',
  asks: 'The outcome of each softmax, or of each loss.',
  labels: 'A name for each logit.',
  trueClass: 'Index of the true class, from 0.',
  temperature: 'The logits are divided by it. 1 if left out.',
  format: 'What both programs compute in. float32 if left out.',
  logit: 'Every class has this logit.',
  classes: 'How many classes there are.',
};

/** The JSON Schema (draft 2020-12) of what the rules allow. */
export const schemaOfRules = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A set of exercises for LogSumExplorer',
  ...schemaOf(SET_RULE),
});

function schemaOf(rule: Rule): Schema {
  switch (rule.kind) {
    case 'text':
      return {
        type: 'string',
        maxLength: rule.longest,
        ...(rule.pattern === undefined ? {} : { pattern: rule.pattern }),
      };
    case 'whole':
      return { type: 'integer', minimum: rule.least, maximum: rule.most };
    case 'number':
      return { type: 'number', minimum: rule.least, maximum: rule.most };
    case 'double':
      return {
        anyOf: [
          // A validator may read 1e400 as an infinity.
          { type: 'number', minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE },
          { type: 'string', pattern: DOUBLE_PATTERN },
        ],
      };
    case 'choice':
      return { enum: rule.values };
    case 'version':
      return { const: rule.value };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(rule.of),
        minItems: rule.least,
        maxItems: rule.most,
        ...(rule.distinct === true ? { uniqueItems: true } : {}),
      };
    case 'fields':
      return fieldsSchema(rule);
    case 'kinds':
      return { oneOf: Object.values(rule.of).map(schemaOf) };
    default:
      return rule satisfies never;
  }
}

function fieldsSchema({ fields, required, someOf }: FieldsRule): Schema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, rule]) => [
      name,
      name in DESCRIPTIONS
        ? { description: DESCRIPTIONS[name], ...schemaOf(rule) }
        : schemaOf(rule),
    ]),
  );
  const cases = casesOf(fields);
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(cases.length === 0 ? {} : { allOf: cases }),
    ...(someOf === undefined
      ? {}
      : {
          anyOf: someOf.map((name) => ({
            properties: { [name]: { minItems: 1 } },
            required: [name],
          })),
        }),
  };
}

/** As many labels as logits, and a true class among them: a case for each number of logits. */
function casesOf({ logits, labels, trueClass }: FieldsRule['fields']): Schema[] {
  if (logits?.kind !== 'list' || (labels === undefined && trueClass === undefined)) return [];
  const counts = Array.from(
    { length: logits.most - logits.least + 1 },
    (_, at) => logits.least + at,
  );
  return counts.map((count) => ({
    if: { properties: { logits: { minItems: count, maxItems: count } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: {
      properties: {
        ...(labels === undefined ? {} : { labels: { minItems: count, maxItems: count } }),
        ...(trueClass === undefined ? {} : { trueClass: { maximum: count - 1 } }),
      },
    },
  }));
}
