import { expect, test } from 'vitest';
import { columnGroups } from './column-groups.ts';
import { defineLedger } from '../define-ledger.ts';
import { countField, dateField, moneyField, textField } from './fields.ts';

const tea = defineLedger({
  code: 'tea-talk',
  title: '茶话会台账',
  purpose: '',
  line: 'guidance',
  version: 1,
  businessDay: 'heldOn',
  fields: [
    dateField('heldOn', '日期'),
    countField('guests', '人数', '人'),
    moneyField('cost', '经费'),
    textField('note', '备注'),
    countField('cups', '杯数', '个'),
  ],
});

test('numeric neighbours share a heading, a number alone does not', () => {
  expect([...columnGroups(tea)]).toEqual([
    ['guests', '数量和金额'],
    ['cost', '数量和金额'],
  ]);
});

test('a ledger may name its groups, of neighbours only', () => {
  const named = { ...tea, groups: [{ title: '参加情况', fields: ['guests', 'cost'] }] };
  expect(columnGroups(named).get('cost')).toBe('参加情况');
  const torn = { ...tea, groups: [{ title: '参加情况', fields: ['guests', 'cups'] }] };
  expect(() => columnGroups(torn)).toThrow(RangeError);
});
