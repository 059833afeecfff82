import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineLedger, defineLedgerExamples } from './define-ledger.ts';
import { drawDemonstration } from './draw-demonstration.ts';
import { eq } from './expression/expression.ts';
import { codeField, countField, dateField, personField } from './form/fields.ts';

const ledger = defineLedger({
  code: 'sample',
  title: '样例',
  purpose: '样例。',
  line: 'office',
  version: 1,
  businessDay: 'day',
  fields: [
    dateField('day', '日期'),
    personField('对象', { optional: true }),
    codeField('kind', '类别', 'sample-kind'),
    countField('pieces', '份数', '份', { show: eq('kind', 'paper') }),
    dateField('dueOn', '时限', { optional: true }),
  ],
});

const examples = defineLedgerExamples({
  accepted: [],
  refused: [],
  demonstration: {
    perStationYear: 1,
    draw: { personId: [true, false], pieces: [5], dueOn: [-3, 10, null] },
    together: [{ kind: 'paper' }, { kind: 'talk' }],
  },
});

const day = '2026-03-01';
const drawWith = (numbers: readonly number[]) => {
  let at = 0;
  return drawDemonstration(ledger, examples, day, (length) => (numbers[at++ % numbers.length] ?? 0) % length);
};

test('a scene is drawn whole and fields whose condition fails are left out', () => {
  expect(drawWith([0])).toEqual({
    answers: { day, kind: 'paper', pieces: 5, dueOn: '2026-02-26' },
    namesPerson: true,
    people: 1,
  });
  expect(drawWith([1])).toEqual({
    answers: { day, kind: 'talk', dueOn: '2026-03-11' },
    namesPerson: false,
    people: 0,
  });
});

test('the same picks give the same entry', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (numbers) => {
      expect(drawWith(numbers)).toEqual(drawWith(numbers));
    }),
  );
});

test('an entry names as many people as its number field says', () => {
  const several = { ...examples, demonstration: { ...examples.demonstration, peopleBy: 'pieces' } };
  expect(drawDemonstration(ledger, several, day, () => 0).people).toBe(5);
});
