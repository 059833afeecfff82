import { codeField, countField, dateField, defineLedger, eq, moneyField, oneOf, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const memorialWork = defineLedger({
  code: 'memorial-work',
  title: '褒扬纪念工作台账',
  purpose: '每开展一次祭扫、修缮、迁葬、寻亲或悬挂光荣牌等工作登记一行，由褒扬纪念股室登记。',
  line: 'commemoration',
  version: 1,
  businessDay: 'doneOn',
  basis: '《烈士褒扬条例》（2024）；《为烈属、军属和退役军人等家庭悬挂光荣牌工作实施办法》（2018）',
  fields: [
    dateField('doneOn', '日期', { aliases: ['开展日期', '活动日期', '悬挂日期'] }),
    codeField('kind', '工作类别', 'memorial-kind', { aliases: ['类别', '事项'] }),
    textField('place', '地点或对象', { aliases: ['地点', '设施名称', '对象'] }),
    countField('participants', '参加人次', '人次', {
      min: 1,
      max: 100_000,
      show: oneOf('kind', ['tribute', 'online-tribute', 'awarding']),
      aliases: ['人次', '参加人数'],
    }),
    countField('quantity', '数量', '件', {
      min: 1,
      max: 100_000,
      show: oneOf('kind', ['repair', 'relocation', 'kin-search', 'plaque', 'chronicle']),
      help: '修缮填处数，迁葬填墓数，光荣牌填块数，寻亲填人数。',
      aliases: ['处数', '块数', '件数', '墓数'],
    }),
    moneyField('cost', '投入资金', {
      optional: true,
      show: eq('kind', 'repair'),
      aliases: ['资金', '修缮资金'],
    }),
    noteField,
  ],
});
