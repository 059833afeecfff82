import {
  codeField,
  dateField,
  defineLedger,
  field,
  ge,
  known,
  personField,
  textField,
  yesNoField,
} from '#kit';
import { noteField, ratingField } from './common-fields.ts';

export const onlineService = defineLedger({
  code: 'online-service',
  title: '网上办件台账',
  purpose: '每在网上受理一件登记一行，由窗口人员按平台导出的办件录入或导入。',
  line: 'stations',
  version: 1,
  businessDay: 'acceptedOn',
  basis: '《国务院关于在线政务服务的若干规定》（国务院令第716号）',
  fields: [
    dateField('acceptedOn', '受理日期', { aliases: ['日期', '办件日期', '申请日期'] }),
    codeField('item', '事项', 'service-item', { aliases: ['事项名称', '办理事项', '业务名称'] }),
    codeField('channel', '办理渠道', 'service-channel', { aliases: ['渠道', '来源渠道'] }),
    personField('申请人', { optional: true }),
    textField('applicantName', '申请人姓名', {
      optional: true,
      maxLength: 40,
      aliases: ['姓名', '申请人员'],
    }),
    textField('caseNumber', '办件编号', {
      optional: true,
      maxLength: 40,
      help: '平台上的编号，便于核对。',
      aliases: ['业务编号', '受理编号'],
    }),
    dateField('closedOn', '办结日期', { optional: true, help: '没有办结的留空。', aliases: ['完成日期'] }),
    yesNoField('isOnTime', '按时办结', {
      optional: true,
      show: known('closedOn'),
      filter: true,
      aliases: ['是否按时办结'],
    }),
    ratingField,
    noteField,
  ],
  invariants: [{ rule: ge('closedOn', field('acceptedOn')), message: '办结日期不能早于受理日期。' }],
});
