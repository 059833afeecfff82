import { expect, test } from 'vitest';
import { getMirror } from './get-mirror.ts';
import { compareRecord, type ComparedRecord } from './compare-record.ts';

const OURS = {
  name: '林远山',
  state: 'active',
  identities: ['retired-soldier'],
  enlistedOn: '1979-12-15',
  dischargedOn: '1983-01-05',
  phone: '15400000001',
  disabilityGrade: 6,
};
const filing = getMirror('filing');
const fields = (record: Partial<ComparedRecord>, ours: object | null = OURS) =>
  compareRecord(filing, { name: '林远山', facts: {}, isInForce: true, ...record }, ours as never).map(
    ({ field, kind, theirs, ours: own }) => [field, kind, theirs, own],
  );

test('what the record leaves empty claims nothing, and spaces in a name are no difference', () => {
  expect(fields({})).toEqual([]);
  expect(fields({ name: '林 远山' })).toEqual([]);
});

test('months are compared where a month is all that is known', () => {
  expect(fields({ facts: { collectedEnlistment: '1979-12-01' } })).toEqual([]);
  expect(fields({ facts: { collectedEnlistment: '1978-12-01' } })).toEqual([
    ['collectedEnlistment', 'value', '1978-12-01', '1979-12-15'],
  ]);
});

test('one of our identities is enough, and a missing one is shown in words', () => {
  expect(fields({ facts: { collectedIdentity: 'retired-soldier' } })).toEqual([]);
  expect(fields({ facts: { collectedIdentity: 'combat-veteran' } })).toEqual([
    ['collectedIdentity', 'value', '参战退役军人', '退役士兵'],
  ]);
});

test('phone numbers are compared whole and shown masked', () => {
  expect(fields({ facts: { collectedPhone: '15400000002' } })).toEqual([
    ['collectedPhone', 'value', '154****0002', '154****0001'],
  ]);
});

test('a state claims how our file stands, and a code that claims nothing is passed over', () => {
  expect(fields({ facts: { filingState: 'died' } })).toEqual([['filingState', 'value', '死亡', '在册']]);
  expect(fields({ facts: { filingState: 'cancelled' } })).toEqual([]);
});

test('of a record no longer in force only the state is compared', () => {
  const record = { isInForce: false, name: '别名', facts: { filingState: 'died', collectedPhone: '1' } };
  expect(fields(record)).toEqual([['filingState', 'value', '死亡', '在册']]);
  expect(fields(record, { ...OURS, state: 'deceased' })).toEqual([]);
});

test('without a file of ours the record itself is the difference, while it is in force', () => {
  expect(fields({}, null)).toEqual([['', 'missing-ours', '建档立卡', null]]);
  expect(fields({ isInForce: false }, null)).toEqual([]);
});
