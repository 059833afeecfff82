import type { CodeLists } from '../../api/code-lists.ts';
import { labelOf } from '../../api/code-lists.ts';
import type { PersonRow } from '../../api/people.ts';
import type { Column } from '../../ui/data-table.tsx';
import { ageOn } from '../../ui/format.ts';
import { today } from '../../ui/today.ts';
import { identityWords, personStateWords } from './person-words.ts';

/** Columns of the list of people. */
export const personColumns = (lists: CodeLists): readonly Column<PersonRow>[] => [
  { key: 'name', title: '姓名', width: 88, maxWidth: 200, render: (person) => person.name },
  { key: 'sex', title: '性别', render: (person) => labelOf(lists, 'sex', person.sex) },
  {
    key: 'age',
    title: '年龄',
    unit: '岁',
    align: 'end',
    render: (person) => String(ageOn(person.birthDate, today())),
  },
  { key: 'birthDate', title: '出生日期', render: (person) => person.birthDate },
  {
    key: 'identities',
    title: '人员类别',
    maxWidth: 260,
    render: (person) => identityWords(person.identities, lists),
  },
  { key: 'idNumber', title: '身份证号', render: (person) => person.idNumberMasked },
  { key: 'phone', title: '手机号码', render: (person) => person.phoneMasked ?? '' },
  { key: 'region', title: '所属地区', maxWidth: 240, render: (person) => person.regionName },
  { key: 'state', title: '状态', render: (person) => personStateWords(person.state, lists) },
  { key: 'filedOn', title: '建档日期', render: (person) => person.filedOn },
];
