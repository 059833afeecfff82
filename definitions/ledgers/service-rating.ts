import { codeField, countField, dateField, defineLedger, field, le } from '#kit';
import { noteField } from './common-fields.ts';

const part = (code: string, label: string) => countField(code, label, '件', { max: 100_000 });

/**
 * Ratings put together (好差评): written from the ratings themselves, at least five a line and a day late, so that nobody who
 * served can tell who rated how. See docs/decisions/0065-ratings-are-counted-in-groups-of-five.md.
 */
export const serviceRating = defineLedger({
  code: 'service-rating',
  title: '服务评价台账',
  purpose: '每汇总一批服务评价（不少于5件）登记一行，由系统从评价生成；在别处收集的评价可以补录。',
  line: 'stations',
  version: 2,
  businessDay: 'ratedTo',
  basis: '国办发〔2019〕51号；政务服务“好差评”办法',
  fields: [
    dateField('ratedTo', '汇总截止日期', { aliases: ['日期', '评价日期'] }),
    codeField('item', '事项', 'service-item', { aliases: ['服务事项', '办理事项'] }),
    codeField('channel', '评价来源', 'rating-channel', {
      help: '评价的是哪一种服务：办件、大厅接待还是热线来电。',
      aliases: ['来源', '服务渠道'],
    }),
    countField('ratings', '评价件数', '件', { min: 5, max: 100_000, aliases: ['收到评价', '评价数'] }),
    part('verySatisfied', '非常满意'),
    part('satisfied', '满意'),
    part('fairlySatisfied', '基本满意'),
    part('dissatisfied', '不满意'),
    part('veryDissatisfied', '非常不满意'),
    countField('online', '其中线上评价', '件', { max: 100_000 }),
    noteField,
  ],
  invariants: [
    'verySatisfied',
    'satisfied',
    'fairlySatisfied',
    'dissatisfied',
    'veryDissatisfied',
    'online',
  ].map((code) => ({
    rule: le(code, field('ratings')),
    message: '各档评价件数和线上评价件数都不能多于评价件数。',
  })),
});
