import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/scenario/paste/read.ts';

describe('a pasted text is understood', () => {
  test.each<[string, string, readonly string[]]>([
    ['a column of labels', 'future\t1.2\npast simple\t92', ['future', 'past simple']],
    ['labels with colons', 'future: 1.2\npast simple: 92', ['future', 'past simple']],
    ['one line of them', 'future: 1.2, present: 4.7', ['future', 'present']],
    ['a dictionary', "{'future': 1.2, 'present': 92.0}", ['future', 'present']],
    ['a JSON object', '{"a": 1.2, "b": -3}', ['a', 'b']],
    ['a named vector of R', 'c(a = 1.2, b = 3)', ['a', 'b']],
    ['its print', ' a    b \n1.2 92.0 ', ['a', 'b']],
    ['a header', 'a,b\n1.2,92', ['a', 'b']],
    ['a Series with labels', 'a    1.2\nb    3.0\ndtype: float64', ['a', 'b']],
  ])('with names of classes: %s', (_, text, names) => {
    const pasted = readPasted(text);
    expect(pasted.kind === 'read' && pasted.reading.names).toEqual(names);
  });

  test('and says what of it was left out', () => {
    const notes = (text: string) => {
      const pasted = readPasted(text);
      return pasted.kind === 'read' ? pasted.reading.notes : pasted.kind;
    };
    expect(notes('[1.2, 92, 3.1], 2')).toEqual([{ kind: 'left-out', text: '2' }]);
    expect(notes('0    1.5\n1    3.0\ndtype: float64')).toEqual([{ kind: 'index' }]);
    expect(notes('tensor(1.0000e+03 *\n [1., 2.])')).toEqual([
      { kind: 'scale', text: '1.0000e+03' },
    ]);
    expect(notes('[1, 2] # of 5')).toEqual([{ kind: 'left-out', text: '# of 5' }]);
    expect(notes('[1, 2]')).toEqual([]);
  });
});
