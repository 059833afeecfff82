import { codeField, countField, dateField, defineLedger, eq, personField, textField, yesNoField } from '#kit';
import { noteField, ratingField } from './common-fields.ts';

export const legalAid = defineLedger({
  code: 'legal-aid',
  title: '法律服务台账',
  purpose: '法律顾问或法律援助工作室每提供一次服务登记一行，由权益工作人员登记。',
  line: 'rights',
  version: 1,
  businessDay: 'servedOn',
  basis: '《退役军人保障法》第八章；法律援助由司法行政部门决定，这里只登记服务和转介',
  fields: [
    dateField('servedOn', '服务日期', { aliases: ['日期', '咨询日期', '服务时间'] }),
    codeField('kind', '服务类别', 'legal-aid-kind', { aliases: ['类别', '服务类型'] }),
    personField('服务对象', { optional: true }),
    textField('clientName', '服务对象姓名', { optional: true, maxLength: 40, aliases: ['姓名', '咨询人'] }),
    countField('persons', '服务人次', '人次', { min: 1, max: 200, aliases: ['人次', '人数'] }),
    countField('documents', '代写文书', '件', {
      min: 1,
      max: 100,
      show: eq('kind', 'document'),
      aliases: ['文书件数', '代写法律文书'],
    }),
    textField('lawyer', '律师或调解员', { optional: true, maxLength: 40, aliases: ['律师', '服务律师'] }),
    yesNoField('isReplied', '已答复', { aliases: ['是否答复', '是否回复'] }),
    ratingField,
    noteField,
  ],
});
