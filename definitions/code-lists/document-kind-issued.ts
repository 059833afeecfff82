import { codes, defineCodeList } from '#kit';

export const documentKindIssued = defineCodeList({
  code: 'document-kind-issued',
  title: '制发文件类别',
  source: '《党政机关公文处理工作条例》；制度、方案按单位惯例',
  entries: codes(
    ['rule', '制度办法', '规章制度'],
    ['plan', '工作方案', '实施方案'],
    ['notice', '通知'],
    ['report', '请示报告'],
    ['letter', '函'],
    ['minutes', '会议纪要'],
  ),
});
