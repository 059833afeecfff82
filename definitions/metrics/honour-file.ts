import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { sum, distinct } = metricsOfLedger('honour-file', 'guidance');

export const honourFileMetrics = defineMetrics([
  distinct(
    'honour-file-people',
    '建立荣誉档案老兵',
    '荣誉档案台账中首次建立荣誉档案的老兵人数，同一人只算一次。',
    { filter: eq('isFirst', true) },
  ),
  distinct(
    'honour-complete-people',
    '荣誉档案四项齐全的老兵',
    '荣誉档案台账中台账、档案、图片、视频四项齐全的老兵人数，同一人只算一次。',
    { filter: eq('complete', true) },
  ),
  {
    code: 'honour-complete-rate',
    title: '荣誉档案齐全率',
    description: '四项齐全的老兵占建立荣誉档案老兵的百分比。',
    unit: '%',
    line: 'guidance',
    type: 'ratio',
    numerator: 'honour-complete-people',
    denominator: 'honour-file-people',
    minimumDenominator: 20,
  },
  sum('photos', 'honour-photos', '拍摄老兵照片', '荣誉档案台账中“照片”的合计。', '张'),
  sum('videos', 'honour-videos', '制作口述历史视频', '荣誉档案台账中“口述历史视频”的合计。', '部'),
  sum('albums', 'honour-albums', '制作荣誉画册', '荣誉档案台账中“荣誉画册”的合计。', '册'),
]);
