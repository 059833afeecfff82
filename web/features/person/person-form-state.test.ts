import { expect, test } from 'vitest';
import { idCheckCharacter } from '#kit/id-number.ts';
import type { PersonField } from '../../api/person-fields.ts';
import { changesOf, checkPerson, draftOf, withIdNumber } from './person-form-state.ts';

const today = '2026-11-22';
const first17 = '99010119491231002';
const idNumber = first17 + idCheckCharacter(first17);

const fields: PersonField[] = [
  { code: 'idNumber', label: '公民身份号码', type: 'idNumber', sealed: true, group: 'identity' },
  { code: 'name', label: '姓名', type: 'text', group: 'identity' },
  { code: 'phone', label: '手机号码', type: 'phone', optional: true, sealed: true, group: 'contact' },
];

test('an identity number fills sex and birth date', () => {
  expect(withIdNumber({ name: '张建国' }, ` ${idNumber.toLowerCase()} `, today)).toEqual({
    name: '张建国',
    idNumber,
    sex: '2',
    birthDate: '1949-12-31',
  });
});

test('a half-typed identity number fills nothing', () => {
  expect(withIdNumber({}, '990101194912', today)).toEqual({ idNumber: '990101194912' });
});

test('missing and wrong facts are told field by field', () => {
  const problems = checkPerson(fields, { idNumber: `${first17}0`, phone: '12345' }, today);
  expect(problems.map(({ field }) => field)).toEqual(['idNumber', 'name', 'phone']);
  expect(checkPerson(fields, { idNumber, name: '张建国' }, today)).toEqual([]);
});

test('what lies beyond its limits is told before it is sent, as the server would', () => {
  const grade = { code: 'disabilityGrade', label: '残疾等级', type: 'integer', min: 1, max: 10 } as const;
  const unit = { code: 'workUnit', label: '工作单位', type: 'text', maxLength: 5 } as const;
  const limited: PersonField[] = [
    { ...grade, group: 'disability', optional: true },
    { ...unit, group: 'work', optional: true },
  ];
  expect(checkPerson(limited, { disabilityGrade: 11, workUnit: '一二三四五六' }, today)).toEqual([
    { field: 'disabilityGrade', message: '应为 1 至 10 的整数。' },
    { field: 'workUnit', message: '最多 5 个字。' },
  ]);
  expect(checkPerson(limited, { disabilityGrade: 10, workUnit: '一二三四五' }, today)).toEqual([]);
});

test('a correction sends only what differs, and null for what was emptied', () => {
  const before = { name: '张建国', employment: '27', identities: ['a'], education: '70' };
  const after = { name: '张建国', employment: '80', identities: ['a'], education: '', health: '' };
  expect(changesOf(before, after)).toEqual({ employment: '80', education: null });
});

test('a list that lost its last line is sent as an empty list', () => {
  expect(changesOf({ honours: [{ title: '嘉奖' }] }, { honours: [] })).toEqual({ honours: [] });
  expect(changesOf({ honours: [] }, { honours: [] })).toEqual({});
});

test('a new draft leaves empty facts out', () => {
  const values = { name: '张建国', phone: '', identities: [], disabilityGrade: null };
  expect(draftOf(values, today)).toEqual({ name: '张建国', filedOn: today });
  expect(draftOf({ filedOn: '2019-05-20' }, today)).toEqual({ filedOn: '2019-05-20' });
});
