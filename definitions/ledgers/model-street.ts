import { countField, dateField, defineLedger, moneyField, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const modelStreet = defineLedger({
  code: 'model-street',
  title: '双拥街区建设台账',
  purpose: '每建成或更新一处双拥一条街、主题公园等阵地登记一行，由双拥办登记。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'openedOn',
  fields: [
    dateField('openedOn', '建成日期', { aliases: ['日期'] }),
    textField('name', '名称', { maxLength: 80, aliases: ['街区名称', '阵地名称'] }),
    yesNoField('isNew', '新建', { help: '更新已有阵地的选否。', aliases: ['是否新建'] }),
    countField('facilities', '设施数', '处', { max: 10_000, aliases: ['宣传设施', '标识数'] }),
    moneyField('cost', '投入资金', { optional: true, aliases: ['资金', '投入'] }),
    noteField,
  ],
});
