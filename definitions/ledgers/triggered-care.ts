import { codeField, dateField, defineLedger, moneyField, ne, oneOf, or, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const triggeredCare = defineLedger({
  code: 'triggered-care',
  title: '尊崇关爱台账',
  purpose: '每落实一次四尊崇、五关爱登记一行，由服务站登记；六必访登记在走访慰问台账。',
  line: 'benefits',
  version: 1,
  businessDay: 'doneOn',
  onSite: true,
  basis: '各地“四尊崇、五关爱、六必访”制度',
  fields: [
    dateField('doneOn', '落实日期', { aliases: ['日期'] }),
    codeField('group', '大类', 'care-trigger-group', { aliases: ['类别'] }),
    codeField('trigger', '事由', 'care-trigger', { aliases: ['情形', '事项'] }),
    personField('对象', {
      optional: true,
      several: true,
      help: '一家几人的可选几人。',
      aliases: ['姓名', '服务对象'],
    }),
    textField('measure', '做法', { maxLength: 120, aliases: ['落实情况', '措施'] }),
    moneyField('amount', '慰问金额', { optional: true, aliases: ['金额'] }),
    noteField,
  ],
  invariants: [
    {
      rule: or(
        ne('group', 'respect'),
        oneOf('trigger', ['enlistment', 'return', 'merit', 'plaque', 'ceremony']),
      ),
      message: '四尊崇的事由是欢送入伍、迎接返乡、立功送喜报、悬挂光荣牌、邀请参加重大活动。',
    },
    {
      rule: or(
        ne('group', 'care'),
        oneOf('trigger', ['hardship', 'illness', 'disability', 'old-alone', 'disaster']),
      ),
      message: '五关爱的事由是生活困难、重大疾病、残疾、孤老、遭遇变故。',
    },
  ],
});
