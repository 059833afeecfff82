import { findCodeList } from '#definitions';
import { personFields, type PersonField } from '#definitions/registry/person-fields.ts';
import { faultOfFact, readIdNumber } from '#kit';
import type { FieldProblem } from '#platform/errors/problem.ts';
import type { PersonDraft } from '../person-draft.ts';

type Values = Readonly<Record<string, unknown>>;

/** The codes each field may take, by the field's code. */
const CODES: ReadonlyMap<string, ReadonlySet<unknown>> = new Map(
  personFields.flatMap(({ code, codeList }) =>
    codeList === undefined
      ? []
      : [[code, new Set<unknown>(findCodeList(codeList)?.entries.map((entry) => entry.code))] as const],
  ),
);

const isCode = (field: PersonField, value: unknown): boolean => CODES.get(field.code)?.has(value) ?? false;

/** What is wrong with codes: a form offers none but these. */
const faultOfCodes = (field: PersonField, value: unknown): string | null => {
  if (field.type === 'code') return isCode(field, value) ? null : `不在“${field.label}”的可选项内。`;
  const isFit =
    Array.isArray(value) &&
    (field.optional === true || value.length > 0) &&
    value.every((code) => isCode(field, code));
  return isFit ? null : `请从“${field.label}”的可选项中选择${field.optional ? '' : '，至少一项'}。`;
};

/** The region is asked of the database, and the identity number is judged with what it says. */
const CHECKED_FIELDS = personFields.filter(({ type }) => type !== 'region' && type !== 'idNumber');

/** What is wrong with the value of a field; null when nothing is. */
const faultOf = (field: PersonField, value: unknown): string | null => {
  if (value === null || value === undefined || value === '')
    return field.optional ? null : `请填写${field.label}。`;
  return field.type === 'code' || field.type === 'codes'
    ? faultOfCodes(field, value)
    : faultOfFact(field, value);
};

const checkFields = (values: Values): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  for (const field of CHECKED_FIELDS) {
    const message = faultOf(field, values[field.code]);
    if (message !== null) problems.push({ field: field.code, message });
  }
  return problems;
};

const checkIdentity = (values: Values): FieldProblem[] => {
  const reading = readIdNumber(String(values['idNumber'] ?? ''));
  if (!reading.ok) return [{ field: 'idNumber', message: reading.message }];
  const problems: FieldProblem[] = [];
  if (reading.idNumber !== values['idNumber']) {
    problems.push({ field: 'idNumber', message: '身份证号应为18位，末位X大写，不含空格。' });
  }
  if (reading.birthDate !== values['birthDate']) {
    problems.push({ field: 'birthDate', message: `与身份证号中的出生日期 ${reading.birthDate} 不一致。` });
  }
  if (reading.sex !== values['sex']) problems.push({ field: 'sex', message: '与身份证号中的性别不一致。' });
  return problems;
};

/** Pairs of dates where the first may not lie after the second. */
const ORDERED: readonly (readonly [string, string, string])[] = [
  ['birthDate', 'enlistedOn', '入伍日期早于出生日期。'],
  ['enlistedOn', 'dischargedOn', '退役日期早于入伍日期。'],
  ['birthDate', 'filedOn', '建档日期早于出生日期。'],
  ['birthDate', 'joinedPartyOn', '入党日期早于出生日期。'],
];

const checkOrder = (values: Values): FieldProblem[] =>
  ORDERED.filter(([first, second]) => {
    const [earlier, later] = [values[first], values[second]];
    return typeof earlier === 'string' && typeof later === 'string' && earlier > later;
  }).map(([, field, message]) => ({ field, message }));

const checkDisability = (values: Values): FieldProblem[] => {
  const graded = (values['disabilityGrade'] ?? null) !== null;
  const caused = (values['disabilityCause'] ?? null) !== null;
  if (graded === caused) return [];
  const field = graded ? 'disabilityCause' : 'disabilityGrade';
  return [{ field, message: '残疾等级与残疾性质应同时填写。' }];
};

/**
 * Everything wrong with the facts of a person, each at its field. The number of GB 11643 decides sex and birth date.
 * Whether the region exists and is in scope is asked of the database by the caller.
 */
export const validateDraft = (draft: PersonDraft): FieldProblem[] => {
  const values = draft as unknown as Values;
  return [
    ...checkFields(values),
    ...checkIdentity(values),
    ...checkOrder(values),
    ...checkDisability(values),
  ];
};
