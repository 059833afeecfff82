import { defineMirrorExamples } from '#kit';

export const veteranCardMirrorExamples = defineMirrorExamples({
  headings: [
    '序号',
    '姓名',
    '证件号码',
    '户籍地',
    '证件类型',
    '优待证号',
    '状态',
    '申请时间',
    '发放时间',
    '预留手机号',
  ],
  accepted: [
    {
      title: '已发放的优待证，日期写成点分',
      cells: {
        姓名: '林远山',
        证件号码: '99010119600506001X',
        证件类型: '退役军人优待证',
        优待证号: '9901202200017',
        状态: '已发放',
        申请时间: '2022.3.8',
        发放时间: '2022.6.1',
        预留手机号: '15400000000',
      },
      reads: {
        name: '林远山',
        idNumber: '99010119600506001X',
        cardKind: 'veteran',
        cardNumber: '9901202200017',
        cardState: 'normal',
        appliedOn: '2022-03-08',
        issuedOn: '2022-06-01',
        cardPhone: '15400000000',
      },
    },
    {
      title: '去世后注销',
      cells: { 姓名: '林远山', 证件号码: '99010119600506001X', 状态: '去世注销', 发放时间: '20220601' },
      reads: { cardState: 'died', issuedOn: '2022-06-01' },
    },
  ],
  refused: [
    {
      title: '状态写了系统里没有的词',
      cells: { 姓名: '林远山', 证件号码: '99010119600506001X', 状态: '再议' },
      refusedAt: 'cardState',
    },
    {
      title: '身份证号少一位',
      cells: { 姓名: '林远山', 证件号码: '9901011960050600', 状态: '正常' },
      refusedAt: 'idNumber',
    },
  ],
});
