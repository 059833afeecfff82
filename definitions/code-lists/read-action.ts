import { codes, defineCodeList } from '#kit';

export const readAction = defineCodeList({
  code: 'read-action',
  title: '查阅方式',
  source: '本系统',
  entries: codes(
    ['open', '打开档案'],
    ['reveal', '查看完整内容'],
    ['search', '查找'],
    ['carry', '带走名单'],
    ['export', '导出'],
    ['print', '打印'],
    ['download', '下载文件'],
  ),
});
