import { codeField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const preferentialOffer = defineLedger({
  code: 'preferential-offer',
  title: '拥军优惠商家台账',
  purpose: '每签约或退出一家提供优惠的商家登记一行，由双拥办登记。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'signedOn',
  basis: '退役军人部发〔2020〕1号',
  fields: [
    dateField('signedOn', '签约（退出）日期', { aliases: ['日期', '签约日期'] }),
    textField('merchant', '商家名称', { maxLength: 80, aliases: ['商家', '企业名称'] }),
    codeField('kind', '优惠项目', 'offer-kind', { aliases: ['类别', '行业'] }),
    yesNoField('isJoining', '签约', { help: '退出的选否。', aliases: ['是否签约'] }),
    textField('offer', '优惠内容', { optional: true, maxLength: 120, aliases: ['内容'] }),
    noteField,
  ],
});
