import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { Confirmation } from '../../api/confirmations.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { PersonLink } from '../person/person-link.tsx';
import type { Asking } from './asked-dialog.tsx';
import { ConfirmationActions } from './confirmation-actions.tsx';
import { ConfirmationStanding } from './confirmation-standing.tsx';

/** The columns of a year's list. */
export const confirmationColumns = (
  lists: CodeLists,
  onAsk: (asking: Asking) => void,
): readonly Column<Confirmation>[] => [
  {
    key: 'name',
    title: '姓名',
    width: 88,
    render: (row) => (
      <PersonLink to={{ countyCode: row.countyCode, id: row.personId }}>{row.name}</PersonLink>
    ),
  },
  { key: 'standing', title: '状态', width: 150, render: (row) => <ConfirmationStanding row={row} /> },
  {
    key: 'categories',
    title: '对象类别',
    maxWidth: 220,
    render: (row) => row.categories.map((code) => labelOf(lists, 'pension-category', code)).join('、'),
  },
  { key: 'region', title: '村（社区）', maxWidth: 180, render: (row) => row.regionName },
  { key: 'phone', title: '手机号码', render: (row) => row.phoneMasked ?? '' },
  { key: 'dueOn', title: '确认期限', render: (row) => row.dueOn },
  {
    key: 'settled',
    title: '办结',
    render: (row) =>
      row.settledOn
        ? `${row.settledOn} ${labelOf(lists, 'confirmation-channel', row.channel)}`
        : (row.proposalWhy ?? ''),
  },
  {
    key: 'action',
    title: '办理',
    screenOnly: true,
    render: (row) => <ConfirmationActions row={row} onAsk={onAsk} />,
  },
];
