import {
  codeField,
  countField,
  dateField,
  defineLedger,
  field,
  le,
  moneyField,
  oneOf,
  personField,
  textField,
} from '#kit';
import { noteField } from './common-fields.ts';

export const training = defineLedger({
  code: 'training',
  title: '培训台账',
  purpose: '每办一期培训登记一行，由主办的股室、中心或服务站登记。',
  line: 'employment',
  version: 1,
  businessDay: 'startedOn',
  groups: [{ title: '参训情况', fields: ['trainees', 'veterans', 'passed', 'hired'] }],
  rhythm: { every: 'quarter', levels: ['county', 'township'], graceDays: 10 },
  basis: '《退役军人保障法》第四章',
  fields: [
    dateField('startedOn', '开班日期', { aliases: ['日期', '培训日期', '培训时间', '开始日期'] }),
    codeField('kind', '培训类别', 'training-kind', { aliases: ['类别', '培训类型'] }),
    textField('title', '培训名称', { aliases: ['培训内容', '培训班名称', '班次'] }),
    textField('organiser', '承办单位', { optional: true, aliases: ['培训机构', '主办单位'] }),
    countField('days', '培训天数', '天', { min: 1, max: 400, aliases: ['天数'] }),
    countField('trainees', '参训人数', '人', {
      min: 1,
      max: 5000,
      aliases: ['培训人数', '人数', '参加人数', '培训人次'],
    }),
    countField('veterans', '其中退役军人', '人', { max: 5000, aliases: ['退役军人人数', '参训退役军人'] }),
    countField('passed', '合格人数', '人', {
      optional: true,
      max: 5000,
      help: '有结业考核的填写。',
      aliases: ['取证人数', '结业人数'],
    }),
    countField('hired', '推荐就业人数', '人', {
      optional: true,
      max: 5000,
      show: oneOf('kind', ['skill', 'order-based', 'startup']),
      aliases: ['就业人数', '推荐就业'],
    }),
    personField('参训人员', {
      optional: true,
      several: true,
      help: '已建档的从档案中选，本人的时间线会列出这期培训；名单可以只填一部分。',
      aliases: ['学员', '参训学员', '学员名单'],
    }),
    moneyField('cost', '培训经费', { optional: true, aliases: ['经费', '费用'] }),
    noteField,
  ],
  invariants: [
    { rule: le('veterans', field('trainees')), message: '“其中退役军人”不能多于参训人数。' },
    { rule: le('passed', field('trainees')), message: '合格人数不能多于参训人数。' },
    { rule: le('hired', field('trainees')), message: '推荐就业人数不能多于参训人数。' },
  ],
});
