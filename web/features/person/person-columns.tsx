import type { CodeLists } from '../../api/code-lists.ts';
import { labelOf } from '../../api/code-lists.ts';
import type { PersonRow } from '../../api/people.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { ageOn } from '#kit/calendar-date.ts';
import { today } from '../../ui/today.ts';
import { identityWords, personStateWords } from './person-words.ts';

/** Columns of the list of people. */
export const personColumns = (lists: CodeLists): readonly Column<PersonRow>[] => [
  { key: 'name', order: 'name', title: '姓名', width: 88, maxWidth: 200, render: (person) => person.name },
  { key: 'sex', title: '性别', render: (person) => labelOf(lists, 'sex', person.sex) },
  {
    key: 'age',
    title: '年龄',
    unit: '岁',
    align: 'end',
    render: (person) => String(ageOn(person.birthDate, today())),
  },
  { key: 'birthDate', order: 'birthDate', title: '出生日期', render: (person) => person.birthDate },
  {
    key: 'identities',
    title: '人员类别',
    maxWidth: 260,
    render: (person) => identityWords(person.identities, lists),
  },
  { key: 'idNumber', title: '身份证号', render: (person) => person.idNumberMasked },
  { key: 'phone', title: '手机号码', render: (person) => person.phoneMasked ?? '' },
  { key: 'region', order: 'region', title: '所属地区', maxWidth: 240, render: (person) => person.regionName },
  { key: 'state', title: '状态', render: (person) => personStateWords(person.state, lists) },
  { key: 'filedOn', order: 'filedOn', title: '建档日期', render: (person) => person.filedOn },
  {
    key: 'contactClass',
    title: '联系类别',
    render: (person) => labelOf(lists, 'contact-class', person.contactClass),
  },
  { key: 'liaison', title: '联络员', render: (person) => person.liaison ?? '' },
  { key: 'enlistedOn', order: 'enlistedOn', title: '入伍日期', render: (person) => person.enlistedOn ?? '' },
  {
    key: 'dischargedOn',
    order: 'dischargedOn',
    title: '退役日期',
    render: (person) => person.dischargedOn ?? '',
  },
  { key: 'rank', title: '军衔', render: (person) => labelOf(lists, 'military-rank', person.militaryRank) },
  {
    key: 'disabilityGrade',
    order: 'disabilityGrade',
    title: '残疾等级',
    align: 'end',
    unit: '级',
    render: (person) => String(person.disabilityGrade ?? ''),
  },
  {
    key: 'politicalStatus',
    title: '政治面貌',
    render: (person) => labelOf(lists, 'political-status', person.politicalStatus),
  },
  { key: 'education', title: '文化程度', render: (person) => labelOf(lists, 'education', person.education) },
  {
    key: 'employment',
    title: '从业状况',
    render: (person) => labelOf(lists, 'employment', person.employment),
  },
  {
    key: 'difficulty',
    title: '主要困难',
    render: (person) => labelOf(lists, 'person-difficulty', person.difficulty),
  },
];

/** Columns that show once they are chosen. */
export const HIDDEN_AT_FIRST = [
  'contactClass',
  'liaison',
  'enlistedOn',
  'dischargedOn',
  'rank',
  'disabilityGrade',
  'politicalStatus',
  'education',
  'employment',
  'difficulty',
];
