import { expect, test } from 'vitest';
import { eq, fromAnswer, type ServiceItemDefinition } from '#kit';
import { checkServiceItemExamples } from './check-service-item-examples.ts';
import { checkServiceItems } from './check-service-items.ts';
import { currentDefinitions } from './definition-set.ts';
import { checkRecordShapes, growShapes } from './record-shapes.ts';

const aid = currentDefinitions.serviceItems.find(({ code }) => code === 'hardship-aid')!;

const problemsWith = (change: Partial<ServiceItemDefinition>): string[] => {
  const set = { ...currentDefinitions, serviceItems: [{ ...aid, ...change }] };
  return [...checkServiceItems(set), ...checkServiceItemExamples(set)].map(({ happened }) => happened);
};

test('the items of the product hold together', () => {
  expect(problemsWith({})).toEqual([]);
});

test('a condition that looks at what nobody answers is found', () => {
  const [first] = aid.refusals;
  expect(problemsWith({ refusals: [{ ...first!, rule: eq('isRich', true) }] })).toContain(
    'its condition does not hold together: there is no field "isRich"',
  );
});

test('a limit that is to run from what is no day of the form is found', () => {
  const from = { answer: 'amountApproved', words: '批准之日' };
  expect(problemsWith({ limit: { ...aid.limit, from } })).toContain('it cannot run from "amountApproved"');
});

test('a sealed fact is never copied into answers', () => {
  const [first, ...others] = aid.fields;
  expect(problemsWith({ fields: [{ ...first!, prefill: 'phone' }, ...others] })).toContain(
    '"phone" is sealed',
  );
});

test('a ledger line that the item cannot fill is found', () => {
  const [entry] = aid.results;
  if (entry?.kind !== 'ledger-entry') throw new TypeError('the first result is no ledger entry');
  const answers = { paidOn: fromAnswer('reason') };
  const found = problemsWith({ results: [{ ...entry, answers }] });
  expect(found).toContain('"paidOn" of the ledger hardship-aid holds date and would get longText');
  expect(found).toContain('the ledger hardship-aid asks for "amount", which the item does not give');
});

test('an example that does not do what it says is found', () => {
  expect(problemsWith({ eligibility: [] })).toContain(
    '“收入高于帮扶线” should meet rule income-below-line alone, and meets nothing',
  );
});

test('steps that change ask for a new version', () => {
  const stored = growShapes({ ledgers: {}, codeLists: {} }, currentDefinitions);
  const found = (version: number) =>
    checkRecordShapes(stored, {
      ...currentDefinitions,
      serviceItems: currentDefinitions.serviceItems.map((item) =>
        item.code === aid.code ? { ...item, version, steps: [...item.steps].reverse() } : item,
      ),
    }).map(({ happened }) => happened);
  expect(found(aid.version)).toEqual(['its steps are others than before']);
  expect(found(aid.version + 1)).toEqual([]);
});
