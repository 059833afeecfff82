import { codeField, dateField, defineLedger, personField } from '#kit';
import { handlerField, noteField } from './common-fields.ts';

export const annualConfirmation = defineLedger({
  code: 'annual-confirmation',
  title: '定期抚恤补助对象年度确认台账',
  purpose: '每确认一名享受定期抚恤金、生活补助的对象登记一行；在“年度确认”名单中办理的自动登记。',
  line: 'benefits',
  version: 1,
  businessDay: 'confirmedOn',
  basis: '《军人抚恤优待条例》（2024）第八条：对享受定期抚恤补助的对象进行年度确认',
  fields: [
    dateField('confirmedOn', '确认日期', { aliases: ['日期', '核查日期'] }),
    personField('确认对象', { aliases: ['姓名', '对象'] }),
    codeField('channel', '确认方式', 'confirmation-channel', { aliases: ['方式', '认证方式'] }),
    handlerField,
    noteField,
  ],
});
