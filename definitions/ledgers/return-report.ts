import { codeField, dateField, defineLedger, eq, known, or, personField, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const returnReport = defineLedger({
  code: 'return-report',
  title: '退役报到接收台账',
  purpose: '每接收一名退役人员报到登记一行，由受理报到的站点或移交安置股室登记。',
  line: 'placement',
  version: 1,
  businessDay: 'reportedOn',
  basis:
    '《退役军人安置条例》（2024）第五十一条：自主就业的应在规定时间内报到，无正当理由超过三十日视为放弃安置待遇',
  fields: [
    dateField('reportedOn', '报到日期', { aliases: ['日期', '报到时间'] }),
    personField('报到人', { optional: true }),
    textField('veteranName', '报到人姓名', {
      optional: true,
      maxLength: 40,
      help: '报到时尚未建档的填写。',
      aliases: ['姓名', '退役军人姓名'],
    }),
    codeField('season', '退役批次', 'discharge-season', { aliases: ['批次', '季节'] }),
    codeField('way', '安置方式', 'settlement-way', { aliases: ['安置类别'] }),
    yesNoField('isOnline', '网上联办', {
      filter: true,
      help: '在村社、镇街站通过网上联办平台完成的选“是”。',
      aliases: ['是否网上联办', '网上办理'],
    }),
    yesNoField('isWithinLimit', '按期报到', {
      help: '批准退役后三十日内报到的选“是”。',
      aliases: ['是否按期报到'],
    }),
    yesNoField('isHouseholdSettled', '已办落户', { optional: true, aliases: ['是否落户', '落户'] }),
    textField('overdueReason', '逾期原因', {
      maxLength: 200,
      show: eq('isWithinLimit', false),
      aliases: ['未按期原因'],
    }),
    noteField,
  ],
  invariants: [
    { rule: or(known('personId'), known('veteranName')), message: '请从档案中选报到人，或填写姓名。' },
  ],
});
