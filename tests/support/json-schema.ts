/**
 * Whether a value keeps a JSON Schema of draft 2020-12, for the keywords our schema uses; throws for any other. It is as
 * short as the specification allows, and knows nothing of our reader.
 */
export function keeps(schema: unknown, value: unknown): boolean {
  if (!isObject(schema)) throw new Error(`${JSON.stringify(schema)} is no schema.`);
  return Object.entries(schema).every(([keyword, wanted]) => {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`No keyword ${keyword} here.`);
    return check(wanted, value, schema);
  });
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (wanted: unknown, value: unknown, schema: Fields) => boolean;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const all = (wanted: unknown): readonly unknown[] => {
  if (!Array.isArray(wanted)) throw new Error('A list of schemas was expected.');
  return wanted;
};

const annotation: Check = () => true;

/** Assertions about one type hold for every value of another. */
const number =
  (holds: (wanted: number, value: number) => boolean): Check =>
  (wanted, value) =>
    typeof value !== 'number' || holds(Number(wanted), value);
const items =
  (holds: (wanted: unknown, value: readonly unknown[]) => boolean): Check =>
  (wanted, value) =>
    !Array.isArray(value) || holds(wanted, value);
const text =
  (holds: (wanted: unknown, value: string) => boolean): Check =>
  (wanted, value) =>
    typeof value !== 'string' || holds(wanted, value);
const object =
  (holds: (wanted: unknown, value: Fields, schema: Fields) => boolean): Check =>
  (wanted, value, schema) =>
    !isObject(value) || holds(wanted, value, schema);

const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: annotation,
  title: annotation,
  description: annotation,
  type: (wanted, value) =>
    wanted === 'object'
      ? isObject(value)
      : wanted === 'array'
        ? Array.isArray(value)
        : wanted === 'integer'
          ? Number.isInteger(value)
          : typeof value === wanted,
  const: (wanted, value) => wanted === value,
  enum: (wanted, value) => all(wanted).includes(value),
  minimum: number((least, value) => value >= least),
  maximum: number((most, value) => value <= most),
  maxLength: text((most, value) => [...value].length <= Number(most)),
  pattern: text((pattern, value) => new RegExp(String(pattern), 'u').test(value)),
  items: items((schema, value) => value.every((item) => keeps(schema, item))),
  minItems: items((least, value) => value.length >= Number(least)),
  maxItems: items((most, value) => value.length <= Number(most)),
  uniqueItems: items((_, value) => new Set(value).size === value.length),
  required: object((names, value) =>
    all(names).every((name) => Object.hasOwn(value, String(name))),
  ),
  properties: object((schemas, value) =>
    Object.entries(isObject(schemas) ? schemas : {}).every(
      ([name, schema]) => !Object.hasOwn(value, name) || keeps(schema, value[name]),
    ),
  ),
  additionalProperties: object((_, value, { properties }) =>
    Object.keys(value).every((name) => isObject(properties) && Object.hasOwn(properties, name)),
  ),
  anyOf: (schemas, value) => all(schemas).some((schema) => keeps(schema, value)),
  oneOf: (schemas, value) => all(schemas).filter((schema) => keeps(schema, value)).length === 1,
  allOf: (schemas, value) => all(schemas).every((schema) => keeps(schema, value)),
  if: (condition, value, { then }) => !keeps(condition, value) || keeps(then, value),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: annotation,
};
