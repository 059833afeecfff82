import {
  codeField,
  dateField,
  defineLedger,
  known,
  ne,
  oneOf,
  or,
  personField,
  textField,
  yesNoField,
} from '#kit';
import { noteField, ratingField } from './common-fields.ts';

export const placement = defineLedger({
  code: 'placement',
  title: '安置台账',
  purpose: '每安置一人登记一行，由移交安置股室登记。',
  line: 'placement',
  version: 1,
  businessDay: 'placedOn',
  basis: '《退役军人安置条例》（2024）第二十五、三十一、七十五条',
  fields: [
    dateField('placedOn', '安置日期', {
      help: '开具介绍信或办结移交的日期。',
      aliases: ['日期', '介绍信日期'],
    }),
    personField('安置对象', { optional: true }),
    textField('veteranName', '姓名', {
      optional: true,
      maxLength: 40,
      help: '未建档时填写，如随军家属。',
      aliases: ['安置对象姓名'],
    }),
    codeField('kind', '安置对象类别', 'placement-kind', { aliases: ['类别', '人员类别'] }),
    codeField('unitKind', '接收单位性质', 'placement-unit', { aliases: ['单位性质', '单位类别'] }),
    textField('unitName', '接收单位', { optional: true, aliases: ['单位名称', '安置单位'] }),
    yesNoField('isOnPost', '已上岗', { filter: true, aliases: ['是否上岗', '上岗情况'] }),
    yesNoField('hadProbation', '岗前见习', { optional: true, aliases: ['是否见习'] }),
    yesNoField('isHouseholdSettled', '已办落户', { optional: true, aliases: ['是否落户', '落户'] }),
    ratingField,
    noteField,
  ],
  invariants: [
    { rule: or(known('personId'), known('veteranName')), message: '请从档案中选安置对象，或填写姓名。' },
    {
      rule: or(ne('unitKind', 'none'), oneOf('kind', ['retired', 'monthly-pension'])),
      message: '只有退休移交和逐月领取退役金的可以不需要安排单位。',
    },
  ],
});
