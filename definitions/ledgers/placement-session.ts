import { codeField, countField, dateField, defineLedger, eq, field, le, oneOf, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const placementSession = defineLedger({
  code: 'placement-session',
  title: '安置工作环节台账',
  purpose: '安置工作每组织一次审档、评分、公示、选岗、岗前培训或回访登记一行，由安置股登记。',
  line: 'placement',
  version: 1,
  businessDay: 'heldOn',
  groups: [{ title: '满意情况', fields: ['asked', 'satisfied'] }],
  basis: '《退役军人安置条例》（2024）',
  fields: [
    dateField('heldOn', '组织日期', { aliases: ['日期'] }),
    codeField('stage', '工作环节', 'placement-stage', { aliases: ['环节'] }),
    countField('persons', '涉及人数', '人', { min: 1, max: 10_000, aliases: ['人数', '参加人数'] }),
    countField('posts', '提供岗位', '个', {
      optional: true,
      max: 10_000,
      show: eq('stage', 'selection'),
      aliases: ['岗位数'],
    }),
    countField('units', '接收单位', '家', {
      optional: true,
      max: 10_000,
      show: oneOf('stage', ['selection', 'follow-up']),
      aliases: ['单位数'],
    }),
    yesNoField('isSupervised', '纪检等部门监督', { optional: true, aliases: ['是否监督', '监督'] }),
    countField('asked', '回访人数', '人', {
      optional: true,
      max: 10_000,
      show: eq('stage', 'follow-up'),
      aliases: ['调查人数'],
    }),
    countField('satisfied', '满意人数', '人', {
      optional: true,
      max: 10_000,
      show: eq('stage', 'follow-up'),
    }),
    noteField,
  ],
  invariants: [{ rule: le('satisfied', field('asked')), message: '满意人数不能多于回访人数。' }],
});
