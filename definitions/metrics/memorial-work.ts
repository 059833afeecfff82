import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('memorial-work', 'commemoration');

export const memorialWorkMetrics = defineMetrics([
  count('tributes', '祭扫纪念活动', '工作类别为祭扫活动的次数。', '次', { filter: eq('kind', 'tribute') }),
  sum(
    'participants',
    'tribute-participants',
    '祭扫纪念人次',
    '祭扫、烈士证书颁授活动参加人次的合计。',
    '人次',
    { filter: oneOf('kind', ['tribute', 'awarding']) },
  ),
  sum('participants', 'online-tribute-participants', '网上祭扫人次', '网上祭扫参加人次的合计。', '人次', {
    filter: eq('kind', 'online-tribute'),
  }),
  sum('quantity', 'tombs-moved', '迁葬烈士墓', '工作类别为烈士墓迁葬的墓数合计。', '座', {
    filter: eq('kind', 'relocation'),
  }),
  sum('quantity', 'memorials-repaired', '修缮纪念设施', '工作类别为纪念设施修缮的处数合计。', '处', {
    filter: eq('kind', 'repair'),
  }),
  sum('cost', 'memorial-repair-cost', '纪念设施修缮资金', '纪念设施修缮投入资金的合计。', '元'),
  sum('quantity', 'kin-found', '为烈士寻亲', '工作类别为烈士寻亲的人数合计。', '人', {
    filter: eq('kind', 'kin-search'),
  }),
  sum('quantity', 'plaques-hung', '悬挂光荣牌', '工作类别为悬挂光荣牌的块数合计。', '块', {
    filter: eq('kind', 'plaque'),
  }),
]);
