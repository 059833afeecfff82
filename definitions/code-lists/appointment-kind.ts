import { codes, defineCodeList } from '#kit';

export const appointmentKind = defineCodeList({
  code: 'appointment-kind',
  title: '聘任类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['liaison', '专职联络员'],
    ['startup-mentor', '创业导师', '专业创业导师'],
    ['legal-adviser', '常年法律顾问', '法律顾问'],
    ['psychologist', '心理专家', '心理咨询师'],
    ['veteran-lecturer', '老兵讲师团成员', '老兵讲师'],
    ['social-supervisor', '服务督导员', '督导员'],
    ['mediator', '人民调解员'],
  ),
});
