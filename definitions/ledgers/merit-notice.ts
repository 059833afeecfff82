import {
  codeField,
  countField,
  dateField,
  defineLedger,
  field,
  ge,
  known,
  moneyField,
  or,
  personField,
  textField,
} from '#kit';
import { noteField } from './common-fields.ts';

export const meritNotice = defineLedger({
  code: 'merit-notice',
  title: '立功喜报送达台账',
  purpose: '每送达一份立功受奖喜报登记一行，由双拥工作人员登记。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'deliveredOn',
  basis: '《立功受奖军人家庭送喜报工作办法》（2020）',
  fields: [
    dateField('deliveredOn', '送达日期', { aliases: ['日期', '送喜报日期', '送报时间'] }),
    codeField('grade', '立功受奖等级', 'merit-grade', { aliases: ['等级', '立功等级', '奖励等级'] }),
    personField('立功军人', { optional: true }),
    textField('soldierName', '立功军人姓名', {
      optional: true,
      maxLength: 40,
      help: '未建档时填写。',
      aliases: ['姓名', '军人姓名'],
    }),
    textField('unit', '部队代号', {
      optional: true,
      maxLength: 40,
      help: '只写代号，不写部队番号和驻地。',
      aliases: ['所在部队', '部队'],
    }),
    dateField('receivedOn', '收到喜报日期', { optional: true, aliases: ['收到日期'] }),
    moneyField('bonus', '立功奖励金', {
      help: '按本地标准发放，没有的填0。',
      max: 10_000_000,
      aliases: ['奖励金', '奖金', '奖励金（元）'],
    }),
    countField('deliverers', '送达人数', '人', { optional: true, max: 100, aliases: ['送报人数'] }),
    noteField,
  ],
  invariants: [
    { rule: or(known('personId'), known('soldierName')), message: '请从档案中选立功军人，或填写姓名。' },
    { rule: ge('deliveredOn', field('receivedOn')), message: '送达日期不能早于收到喜报日期。' },
  ],
});
