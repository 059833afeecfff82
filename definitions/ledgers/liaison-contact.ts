import {
  codeField,
  dateField,
  defineLedger,
  eq,
  longTextField,
  personField,
  textField,
  yesNoField,
} from '#kit';
import { noteField, ratingField } from './common-fields.ts';

export const liaisonContact = defineLedger({
  code: 'liaison-contact',
  title: '常态化联系台账',
  purpose: '联络员每联系一名服务对象登记一行，由联络员登记。',
  line: 'stations',
  version: 1,
  businessDay: 'contactedOn',
  onSite: true,
  rhythm: { every: 'month', levels: ['township', 'village'], graceDays: 5 },
  basis: '常态化联系退役军人制度',
  fields: [
    dateField('contactedOn', '联系日期', { aliases: ['日期', '联系时间'] }),
    personField('服务对象', { aliases: ['姓名', '联系对象'] }),
    codeField('way', '联系方式', 'contact-way', { aliases: ['方式'] }),
    codeField('class', '联系类别', 'contact-class', { aliases: ['类别', '对象分类'] }),
    longTextField('talk', '联系情况', {
      optional: true,
      maxLength: 500,
      aliases: ['了解情况', '交流内容', '反映问题'],
    }),
    yesNoField('hasRequest', '提出诉求', { filter: true, aliases: ['是否有诉求', '有无诉求'] }),
    yesNoField('isRequestMet', '诉求已办结', {
      optional: true,
      show: eq('hasRequest', true),
      aliases: ['是否办结', '诉求是否解决'],
    }),
    ratingField,
    textField('liaison', '联络员', { maxLength: 40, aliases: ['联系人', '专职联络员'] }),
    noteField,
  ],
});
