import { codes, defineCodeList } from '#kit';

export const legalAidKind = defineCodeList({
  code: 'legal-aid-kind',
  title: '法律服务类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['consultation', '法律咨询'],
    ['aid', '法律援助', '转介援助'],
    ['document', '代写法律文书', '代写文书'],
    ['mediation', '人民调解', '调解'],
  ),
});
