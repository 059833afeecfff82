import { codes, defineCodeList } from '#kit';

export const verificationResult = defineCodeList({
  code: 'verification-result',
  title: '核查结果',
  source: '工作惯例',
  entries: codes(
    ['confirmed', '核实认定', '认定'],
    ['rejected', '不予认定'],
    ['more-proof', '补充材料'],
    ['transferred', '转部队或原籍核查'],
  ),
});
