import { defineReport, heading, paragraph } from '#kit';
import { benefitsTables } from './yearly-statistics/benefits-tables.ts';
import { peopleTables } from './yearly-statistics/people-tables.ts';
import { resettlementTables } from './yearly-statistics/resettlement-tables.ts';
import { rightsAndHonourTables } from './yearly-statistics/rights-and-honour-tables.ts';
import { serviceTables } from './yearly-statistics/service-tables.ts';

/** The yearly statistical table (年度统计表): figures by theme beside last year's, and the main ones by area. */
export const yearlyStatistics = defineReport({
  code: 'yearly-statistics',
  name: '年度统计表',
  title: '{bureau}{year}年度统计表',
  description:
    '年度统计表：服务对象、服务体系、安置就业、优抚双拥、权益和引领五类指标，与上年同期对照，主要指标分地区列出。',
  version: 1,
  periods: ['year'],
  blocks: [
    paragraph([
      '本表反映{region}{period}退役军人工作主要情况，数据取自服务对象档案和工作台账，统计{cutOff}。存量指标为期末数，其余为期内数；金额单位为万元；“—”表示没有记录或不可比。',
    ]),
    heading(1, '一、服务对象'),
    ...peopleTables,
    heading(1, '二、服务体系'),
    ...serviceTables,
    heading(1, '三、安置和就业创业'),
    ...resettlementTables,
    heading(1, '四、优抚和双拥'),
    ...benefitsTables,
    heading(1, '五、权益维护和思想引领'),
    ...rightsAndHonourTables,
  ],
});
