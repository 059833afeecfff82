import { defineMirrorExamples } from '#kit';

export const filingMirrorExamples = defineMirrorExamples({
  headings: [
    '建档编号',
    '姓名',
    '身份证号码',
    '户籍地',
    '类别',
    '入伍年月',
    '退役年月',
    '手机号',
    '采集时间',
    '建档状态',
  ],
  accepted: [
    {
      title: '在册人员，入伍退役只写到月',
      cells: {
        建档编号: 'CJ9901000017',
        姓名: '林远山',
        身份证号码: '99010119600506001x',
        类别: '退伍军人',
        入伍年月: '1979.12',
        退役年月: '1983年1月',
        采集时间: '2019-05-20',
        建档状态: '审核通过',
      },
      reads: {
        filingNumber: 'CJ9901000017',
        idNumber: '99010119600506001X',
        collectedIdentity: 'retired-soldier',
        collectedEnlistment: '1979-12-01',
        collectedDischarge: '1983-01-01',
        collectedOn: '2019-05-20',
        filingState: 'filed',
      },
    },
  ],
  refused: [
    {
      title: '类别不在十二类人员之内',
      cells: { 姓名: '林远山', 身份证号码: '99010119600506001X', 类别: '热心群众' },
      refusedAt: 'collectedIdentity',
    },
  ],
});
