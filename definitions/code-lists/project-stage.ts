import { codes, defineCodeList } from '#kit';

export const projectStage = defineCodeList({
  code: 'project-stage',
  title: '建设项目阶段',
  source: '基本建设程序',
  entries: codes(
    ['proposal', '项目建议、立项', '立项'],
    ['design', '勘察设计'],
    ['started', '开工'],
    ['building', '在建'],
    ['completed', '竣工'],
    ['in-use', '交付使用'],
  ),
});
