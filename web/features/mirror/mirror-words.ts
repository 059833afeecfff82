import type { Settlement } from '../../api/mirrors.ts';

export const DIFFERENCE_STATES = [
  { value: 'open', label: '待处理' },
  { value: 'ours', label: '待对方更正' },
  { value: 'taken', label: '已按对方更正' },
  { value: 'ignored', label: '不算差异' },
  { value: 'gone', label: '已一致' },
];

interface SettlementWords {
  readonly title: string;
  readonly help: string;
  readonly label: string;
  readonly placeholder: string;
}

export const SETTLEMENTS: Readonly<Record<Settlement, SettlementWords>> = {
  taken: {
    title: '按对方更正',
    help: '我方档案改为对方系统的内容，逐人留下更正记录。对方有、我方没有的人，按对方的记录建档。',
    label: '更正依据',
    placeholder: '如：已电话核实，以系统为准',
  },
  ours: {
    title: '我方正确',
    help: '列入更正清单，导出后在对方系统中改；下次导入一致后自动销去。',
    label: '认定依据',
    placeholder: '如：已核对退役证原件',
  },
  ignored: {
    title: '不算差异',
    help: '两边的写法不同但都对。任何一边以后再变，会重新列出。',
    label: '理由',
    placeholder: '如：两个号码都在用',
  },
};
