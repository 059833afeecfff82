import { defineMirror, known } from '#kit';

export const filingMirror = defineMirror({
  code: 'filing',
  title: '建档立卡',
  system: '退役军人和其他优抚对象信息采集系统',
  purpose:
    '建档立卡以信息采集系统为准；这里逐人核对是否两边都有，以及姓名、类别、入伍退役时间和联系电话是否一致。',
  line: 'registry',
  basis: '《退役军人事务信息 第1部分：数据采集规范》；信息采集要求人人建档、动态更新',
  officialNumber: 'filingNumber',
  state: 'filingState',
  stateOn: 'collectedOn',
  ended: ['died', 'moved-out', 'cancelled'],
  expects: known('filedOn'),
  fields: [
    {
      code: 'filingNumber',
      label: '建档编号',
      type: 'text',
      aliases: ['档案编号', '采集编号', '建档立卡编号', '登记编号'],
    },
    {
      code: 'filingState',
      label: '采集状态',
      type: 'code',
      codeList: 'filing-state',
      aliases: ['状态', '建档状态', '人员状态', '档案状态'],
      match: {
        kind: 'equals',
        fact: 'state',
        means: { filed: 'active', pending: 'active', died: 'deceased', 'moved-out': 'moved-out' },
      },
    },
    { code: 'collectedOn', label: '采集日期', type: 'date', aliases: ['采集时间', '建档日期', '建档时间'] },
    {
      code: 'collectedIdentity',
      label: '人员类别',
      type: 'code',
      codeList: 'person-identity',
      aliases: ['对象类别', '人员身份', '类别', '优抚对象类别'],
      match: { kind: 'holds', fact: 'identities' },
    },
    {
      code: 'collectedEnlistment',
      label: '入伍时间',
      type: 'date',
      aliases: ['入伍日期', '入伍年月'],
      match: { kind: 'equals', fact: 'enlistedOn', precision: 'month' },
    },
    {
      code: 'collectedDischarge',
      label: '退役时间',
      type: 'date',
      aliases: ['退役日期', '退伍时间', '退役年月'],
      match: { kind: 'equals', fact: 'dischargedOn', precision: 'month' },
    },
    {
      code: 'collectedPhone',
      label: '联系电话',
      type: 'phone',
      aliases: ['手机号码', '手机', '电话', '手机号'],
      match: { kind: 'equals', fact: 'phone' },
    },
  ],
  notCovered: ['每人只导出主要类别时，只核对档案里有没有这一类，不核对多出的类别。'],
});
