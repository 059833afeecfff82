import { expect, test } from 'vitest';
import type { PersonFile } from '../../api/people.ts';
import type { PersonField } from '../../api/person-fields.ts';
import { choicesOf, differingFacts, usualPicks, withPick } from './merge-choices.ts';

const fields = [
  { code: 'idNumber', label: '公民身份号码', type: 'idNumber', sealed: true, group: 'identity' },
  { code: 'name', label: '姓名', type: 'text', group: 'identity' },
  { code: 'birthDate', label: '出生日期', type: 'date', group: 'identity' },
  { code: 'education', label: '文化程度', type: 'code', group: 'situation' },
  { code: 'identities', label: '人员类别', type: 'codes', group: 'identity' },
  { code: 'filedOn', label: '建档日期', type: 'date', group: 'identity' },
] as const satisfies readonly PersonField[];
const file = (facts: object) => facts as unknown as PersonFile;
const first = file({
  name: '甲',
  birthDate: '1961-01-12',
  education: null,
  identities: ['a'],
  filedOn: '2026-02-01',
});
const second = file({
  name: '甲',
  birthDate: '1961-01-21',
  education: '60',
  identities: ['b'],
  filedOn: '2026-01-01',
});

test('facts that differ are chosen among, lists joined, gaps filled, the earlier filing kept', () => {
  const codes = differingFacts(fields, first, second, { idNumber: false });
  expect(codes).toEqual(['idNumber', 'birthDate', 'education', 'identities', 'filedOn']);
  const picks = usualPicks(
    fields,
    codes,
    { ...first, idNumber: '9***' },
    { ...second, idNumber: '9***' },
    'first',
  );
  expect(picks).toEqual({
    idNumber: 'first',
    birthDate: 'first',
    education: 'second',
    identities: 'both',
    filedOn: 'second',
  });
  expect(choicesOf(picks, 'second')).toMatchObject({
    idNumber: 'folded',
    education: 'kept',
    identities: 'both',
  });
});

test('number, birth date and sex go together', () => {
  const picks = { idNumber: 'first', birthDate: 'first', education: 'first' } as const;
  expect(withPick(picks, 'birthDate', 'second')).toEqual({
    idNumber: 'second',
    birthDate: 'second',
    education: 'first',
  });
});
