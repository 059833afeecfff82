import { codeField, countField, dateField, defineLedger, eq, field, ge, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const stationStandard = defineLedger({
  code: 'station-standard',
  title: '站点创建验收台账',
  purpose: '每个站点每申报一项创建（示范型、枫桥式、红色、星级等）登记一行，由服务体系管理人员登记。',
  line: 'stations',
  version: 1,
  businessDay: 'appliedOn',
  basis: '示范型退役军人服务中心（站）、枫桥式退役军人服务站创建通知',
  fields: [
    dateField('appliedOn', '申报日期', { aliases: ['日期', '创建日期'] }),
    textField('station', '站点名称', { aliases: ['名称', '服务站名称'] }),
    codeField('level', '站点层级', 'station-level', { aliases: ['层级'] }),
    countField('served', '服务对象', '人', {
      optional: true,
      max: 1_000_000,
      total: false,
      help: '申报时站点服务的退役军人和其他优抚对象。',
      aliases: ['服务对象人数', '服务人数'],
    }),
    codeField('standard', '创建标准', 'station-standard', { aliases: ['创建项目', '标准', '类别'] }),
    codeField('grade', '命名级别', 'publication-level', { aliases: ['级别', '命名层级'] }),
    countField('score', '自评得分', '分', {
      optional: true,
      max: 200,
      total: false,
      aliases: ['得分', '自评分'],
    }),
    codeField('result', '验收结果', 'acceptance-result', { aliases: ['结果', '是否通过'] }),
    dateField('acceptedOn', '验收日期', {
      optional: true,
      show: eq('result', 'passed'),
      aliases: ['通过日期'],
    }),
    noteField,
  ],
  invariants: [{ rule: ge('acceptedOn', field('appliedOn')), message: '验收日期不能早于申报日期。' }],
});
