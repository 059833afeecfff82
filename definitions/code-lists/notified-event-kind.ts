import { codes, defineCodeList } from '#kit';

export const notifiedEventKind = defineCodeList({
  code: 'notified-event-kind',
  title: '通报事件类别',
  source: '上级通报的口径；只记事件，不记人',
  entries: codes(
    ['petition', '信访事项通报'],
    ['quality', '服务质量通报', '服务投诉'],
    ['data', '数据质量通报'],
    ['progress', '工作进度通报'],
    ['safety', '安全事件通报'],
  ),
});
