import { codes, defineCodeList } from '#kit';

export const plaqueReason = defineCodeList({
  code: 'plaque-reason',
  title: '光荣牌申请事由',
  source: '国办发〔2018〕72号',
  entries: codes(['first', '首次申领'], ['replace', '更换', '损坏、褪色或者搬家']),
});

export const legalMatter = defineCodeList({
  code: 'legal-matter',
  title: '法律援助事项',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['wages', '劳动报酬'],
    ['injury', '工伤、人身损害赔偿'],
    ['benefits', '抚恤优待待遇'],
    ['inheritance', '继承'],
    ['family', '婚姻家庭、赡养'],
    ['contract', '合同、房屋土地'],
    ['other', '其他'],
  ),
});

export const insuranceGapKind = defineCodeList({
  code: 'insurance-gap-kind',
  title: '断缴险种',
  source: '部分退役士兵社会保险接续政策',
  entries: codes(['pension', '基本养老保险', '养老保险'], ['medical', '基本医疗保险', '医疗保险']),
});

export const retiredCadreKind = defineCodeList({
  code: 'retired-cadre-kind',
  title: '军休人员类别',
  source: '《退役军人安置条例》（2024）第三十六、七十二条',
  entries: codes(
    ['honoured-cadre', '离休干部'],
    ['retired-officer', '退休军官', '退休干部'],
    ['retired-sergeant', '退休军士', '退休士官'],
    ['civilian-worker', '无军籍职工', '无军籍离退休退职职工'],
  ),
});
