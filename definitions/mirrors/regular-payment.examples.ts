import { defineMirrorExamples } from '#kit';

export const regularPaymentMirrorExamples = defineMirrorExamples({
  headings: [
    '姓名',
    '身份证',
    '所属地区',
    '优抚证号',
    '补助类别',
    '月发放标准（元）',
    '发放账号',
    '起发时间',
    '状态',
  ],
  accepted: [
    {
      title: '在发的参战补助',
      cells: {
        姓名: '林远山',
        身份证: '99010119600506001X',
        优抚证号: 'YF99010017',
        补助类别: '两参人员',
        '月发放标准（元）': '1,090.00',
        起发时间: '2007/8/1',
        状态: '正常',
      },
      reads: {
        payeeNumber: 'YF99010017',
        paymentCategory: 'combat-and-test',
        monthlyAmount: 109000,
        paidSince: '2007-08-01',
        paymentState: 'paying',
      },
    },
    {
      title: '去世后停发',
      cells: { 姓名: '林远山', 身份证: '99010119600506001X', 补助类别: '参战参试退役军人', 状态: '死亡停发' },
      reads: { paymentState: 'died' },
    },
  ],
  refused: [
    {
      title: '没有写补助类别',
      cells: { 姓名: '林远山', 身份证: '99010119600506001X', 状态: '正常' },
      refusedAt: 'paymentCategory',
    },
  ],
});
