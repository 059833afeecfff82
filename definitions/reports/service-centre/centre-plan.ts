import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** 二、 problems and 三、 next year of the service centre. */
export const centrePlan: readonly ReportBlock[] = [
  heading(1, '二、存在的不足'),
  paragraph(
    text`一是主动服务还不够广，联系服务覆盖率为${figure('contact-coverage')}，外出务工和异地居住对象的联系办法不多。二是办理时效还需提高，大厅事项按时办结率为${figure('reception-on-time-rate')}，需要跨部门转办的事项耗时较长。三是站点之间能力不一，业务培训${figure('staff-training-sessions')}，还不能满足新进人员的需要。`,
  ),
  heading(1, '三、{nextYear}年工作安排'),
  paragraph([
    '一是把窗口办成样板，统一受理标准，推行一次告知、限时办结、办后回访。二是把联系做到经常，按网格排定联系计划，重点对象多联系，外出对象用电话和视频联系。三是把就业服务做细，岗位信息每周更新，求职台账逐人跟踪。四是把帮扶做准，困难情况早发现、早核实、早上报。五是把队伍带强，每季度组织一次业务练兵，新进人员先培训后上岗。',
  ]),
];
