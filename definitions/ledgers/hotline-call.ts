import { codeField, dateField, defineLedger, longTextField, personField, textField, yesNoField } from '#kit';
import { noteField, handlerField, retiredRatingField } from './common-fields.ts';

export const hotlineCall = defineLedger({
  code: 'hotline-call',
  title: '热线接听台账',
  purpose: '每接听或受理一件热线来电登记一行，由热线接听人员登记。',
  line: 'stations',
  version: 2,
  businessDay: 'calledOn',
  basis: '政务服务便民热线工单办理要求；政务服务“好差评”办法',
  fields: [
    dateField('calledOn', '来电日期', { aliases: ['日期', '受理日期', '接听日期'] }),
    codeField('hotline', '热线', 'hotline', { aliases: ['热线类别', '热线名称', '来源'] }),
    codeField('matter', '来电事由', 'service-matter', { aliases: ['事由', '诉求类别', '咨询事项'] }),
    personField('来电人', { optional: true }),
    textField('callerName', '来电人称呼', { optional: true, maxLength: 40, aliases: ['姓名', '来电人姓名'] }),
    longTextField('content', '来电内容', { maxLength: 500, optional: true, aliases: ['诉求内容', '内容'] }),
    yesNoField('isAnswered', '直接答复', {
      filter: true,
      help: '接听时当场答复的选“是”，转办的选“否”。',
      aliases: ['是否直接答复', '直接办理'],
    }),
    yesNoField('isOnTime', '按时办结', {
      optional: true,
      help: '还没有办结的留空。',
      aliases: ['是否按时办结', '按期办结'],
    }),
    retiredRatingField,
    handlerField,
    noteField,
  ],
});
