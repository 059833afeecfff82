import { codes, defineCodeList } from '#kit';

export const verificationKind = defineCodeList({
  code: 'verification-kind',
  title: '核查对象类别',
  source:
    '《关于落实优抚对象和部分军队退役人员有关政策的实施意见》（民发〔2007〕102号）所称参战、参试退役人员',
  entries: codes(['combat', '参战退役人员', '参战'], ['test', '参加核试验退役人员', '参试', '两参参试']),
});
