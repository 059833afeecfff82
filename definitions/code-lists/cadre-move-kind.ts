import { codes, defineCodeList } from '#kit';

export const cadreMoveKind = defineCodeList({
  code: 'cadre-move-kind',
  title: '干部变动类别',
  source: '《党政领导干部选拔任用工作条例》；《公务员职务与职级并行规定》',
  entries: codes(
    ['promotion', '提拔任职', '提拔'],
    ['rank', '职级晋升'],
    ['transfer', '转任交流', '轮岗'],
    ['arrival', '调入'],
    ['departure', '调出'],
    ['recruitment', '招录招聘', '公开招聘'],
    ['secondment', '挂职锻炼'],
    ['retirement', '退休'],
  ),
});
