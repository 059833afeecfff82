import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('service-item-opened', 'stations');

export const serviceItemOpenedMetrics = defineMetrics([
  count('items-opened', '新开通服务事项', '本期开通的服务事项项数，一行一项。', '项', { slices: ['way'] }),
  count('items-online', '新增网上办理事项', '本期开通网上办理的事项项数。', '项', {
    filter: eq('way', 'online'),
  }),
  count('items-joint', '新增多部门联办事项', '本期开通多部门联办的事项项数。', '项', {
    filter: eq('way', 'joint'),
  }),
  sum('windows', 'windows-opened', '新开设服务窗口', '本期开设的大厅窗口数。', '个'),
  {
    code: 'items-online-ever',
    title: '累计网上办理事项',
    description: '截至期末累计开通网上办理的事项项数。',
    unit: '项',
    line: 'stations',
    type: 'cumulative',
    of: 'items-online',
    since: 'ever',
  },
  {
    code: 'items-joint-ever',
    title: '累计多部门联办事项',
    description: '截至期末累计开通多部门联办的事项项数。',
    unit: '项',
    line: 'stations',
    type: 'cumulative',
    of: 'items-joint',
    since: 'ever',
  },
  {
    code: 'windows-ever',
    title: '累计服务窗口',
    description: '截至期末累计开设的大厅窗口数。',
    unit: '个',
    line: 'stations',
    type: 'cumulative',
    of: 'windows-opened',
    since: 'ever',
  },
]);
