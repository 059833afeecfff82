import { defineMirrorExamples } from '#kit';

export const disabilityMirrorExamples = defineMirrorExamples({
  headings: [
    '姓名',
    '公民身份号码',
    '所属地区',
    '证件名称',
    '残疾证号',
    '伤残等级',
    '伤残性质',
    '评残时间',
    '状态',
  ],
  accepted: [
    {
      title: '等级写成汉字',
      cells: {
        姓名: '林远山',
        公民身份号码: '99010119600506001X',
        证件名称: '残疾军人证',
        残疾证号: '军99010017',
        伤残等级: '六级',
        伤残性质: '因公致残',
        评残时间: '1984-03-15',
        状态: '在用',
      },
      reads: {
        certificateKind: 'soldier',
        certificateNumber: '军99010017',
        grade: 6,
        cause: 'duty',
        assessedOn: '1984-03-15',
        certificateState: 'valid',
      },
    },
    {
      title: '等级写成数字',
      cells: { 姓名: '林远山', 公民身份号码: '99010119600506001X', 伤残等级: 10, 伤残性质: '因战' },
      reads: { grade: 10, cause: 'combat' },
    },
  ],
  refused: [
    {
      title: '残疾性质写错',
      cells: { 姓名: '林远山', 公民身份号码: '99010119600506001X', 伤残等级: 6, 伤残性质: '因故' },
      refusedAt: 'cause',
    },
  ],
});
