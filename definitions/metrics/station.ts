import { and, defineMetrics, eq, ge, metricsOfLedger } from '#kit';

const opened = metricsOfLedger('station-opened', 'stations');
const standard = metricsOfLedger('station-standard', 'stations');
const heads = metricsOfLedger('rotating-head', 'stations');
/** People served from which on a village station must reach the standard, in the yearly task lists. */
const LARGE_STATION = 100;
const passed = eq('result', 'passed');
const model = eq('standard', 'model');
const maple = eq('standard', 'maple');
const red = eq('standard', 'red');
const atTownship = eq('level', 'township');
const atVillage = eq('level', 'village');

export const stationMetrics = defineMetrics([
  opened.count('stations-opened', '建成服务中心（站）', '服务中心（站）建成台账的行数，一行一家。', '家', {
    slices: ['level'],
  }),
  opened.count(
    'stations-rebuilt',
    '改建提升服务中心（站）',
    '服务中心（站）建成台账中改建提升的家数。',
    '家',
    { filter: eq('isRebuilt', true) },
  ),
  standard.count('standards-applied', '申报站点创建', '站点创建验收台账的行数，一行一家一项。', '家', {
    slices: ['standard', 'level'],
  }),
  standard.count('standards-passed', '站点创建通过验收', '站点创建验收台账中已通过验收的家数。', '家', {
    filter: passed,
    slices: ['standard', 'level'],
  }),
  standard.count(
    'model-stations',
    '全国示范型服务中心（站）',
    '通过验收的全国示范型服务中心（站）家数。',
    '家',
    { filter: and(passed, model) },
  ),
  standard.count(
    'model-stations-township',
    '全国示范型镇街服务站',
    '通过验收的全国示范型镇街服务站家数。',
    '家',
    { filter: and(passed, model, atTownship) },
  ),
  standard.count(
    'model-stations-village',
    '全国示范型村社服务站',
    '通过验收的全国示范型村社服务站家数。',
    '家',
    { filter: and(passed, model, atVillage) },
  ),
  standard.count(
    'model-stations-large-village',
    '服务对象100人以上的示范型村社服务站',
    '通过验收的全国示范型村社服务站中，申报时服务对象在100人以上的家数。',
    '家',
    { filter: and(passed, model, atVillage, ge('served', LARGE_STATION)) },
  ),
  standard.count(
    'maple-stations-township',
    '省枫桥式镇街服务站',
    '通过验收的省枫桥式镇街服务站家数。',
    '家',
    { filter: and(passed, maple, atTownship) },
  ),
  standard.count('maple-stations-village', '省枫桥式村社服务站', '通过验收的省枫桥式村社服务站家数。', '家', {
    filter: and(passed, maple, atVillage),
  }),
  standard.count('red-stations', '红色退役军人服务站', '通过验收的红色退役军人服务站家数。', '家', {
    filter: and(passed, red),
  }),
  standard.count(
    'red-stations-provincial',
    '省级红色退役军人服务站',
    '通过省级命名的红色退役军人服务站家数。',
    '家',
    { filter: and(passed, red, eq('grade', 'provincial')) },
  ),
  standard.count(
    'red-stations-city',
    '市级红色退役军人服务站',
    '通过市级命名的红色退役军人服务站家数。',
    '家',
    { filter: and(passed, red, eq('grade', 'city')) },
  ),
  standard.count('station-brands', '“一站一特色”服务品牌', '通过验收的一站一特色服务品牌个数。', '个', {
    filter: and(passed, eq('standard', 'brand')),
  }),
  standard.count('model-stations-applied', '申报全国示范型', '申报全国示范型服务中心（站）的家数。', '家', {
    filter: model,
  }),
  {
    code: 'model-pass-rate',
    title: '示范型创建率',
    description: '通过验收的全国示范型家数占申报家数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'model-stations',
    denominator: 'model-stations-applied',
    minimumDenominator: 5,
  },
  {
    code: 'model-stations-ever',
    title: '累计全国示范型服务中心（站）',
    description: '截至期末累计通过验收的全国示范型服务中心（站）家数。',
    unit: '家',
    line: 'stations',
    type: 'cumulative',
    of: 'model-stations',
    since: 'ever',
  },
  heads.distinct('rotating-heads', '轮值站长人数', '轮值站长台账中的轮值人，同一人在一个时期内只算一次。'),
  heads.count('rotating-head-turns', '轮值站长轮值', '轮值站长台账的行数，一行一期。', '期'),
  heads.sum(
    'received',
    'rotating-head-received',
    '轮值站长接待群众',
    '轮值站长台账中“接待群众”的合计。',
    '人次',
  ),
  heads.sum(
    'mediated',
    'rotating-head-mediated',
    '轮值站长调解矛盾',
    '轮值站长台账中“调解矛盾”的合计。',
    '件',
  ),
]);
