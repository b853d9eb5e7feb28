import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSet } from '../../../src/practice/set/read-set.ts';
import { SCHEMA_FILE, writeSet } from '../../../src/practice/set/write-set.ts';
import { keeps } from '../../support/json-schema.ts';
import { anySet, brokenData } from './drawn-sets.ts';
import { schemaOfRules } from './schema-of-rules.ts';

const FILE = `public/${SCHEMA_FILE}`;

const schema = schemaOfRules();

test('the published schema is the one the reader’s rules give (WRITE_SCHEMA=1 writes it)', () => {
  if (process.env.WRITE_SCHEMA === '1') writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(schema);
});

describe('the schema and the reader agree', () => {
  test('on 2,500 valid sets', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const text = writeSet(set);
        expect(readSet(text).problems).toEqual([]);
        expect(keeps(schema, JSON.parse(text))).toBe(true);
      }),
      { numRuns: 2500 },
    );
  });

  test('on 2,500 sets that were changed somewhere, most of them broken', () => {
    let broken = 0;
    fc.assert(
      fc.property(brokenData, (data) => {
        const text = JSON.stringify(data);
        const { problems } = readSet(text);
        if (problems.length > 0) broken++;
        expect({ text, valid: problems.length === 0 }).toEqual({
          text,
          valid: keeps(schema, JSON.parse(text)),
        });
      }),
      { numRuns: 2500 },
    );
    expect(broken).toBeGreaterThan(1000);
  });
});
