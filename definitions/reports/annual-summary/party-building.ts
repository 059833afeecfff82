import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** （一） Party building and practical matters done for people. */
export const partyBuilding: readonly ReportBlock[] = [
  heading(2, '（一）以党的建设为统领，在固本强基上下功夫'),
  heading(3, '1.抓实理论学习'),
  paragraph(
    text`把政治学习列为支部第一议题，{term}组织各类党建活动${figure('party-activities')}，参加${figure('party-attendees')}。其中学习研讨发言${figure('party-speeches')}，撰写心得体会${figure('party-reflections')}，开展观影教育${figure('party-films')}，做到学习有记录、讨论有交流、落实有检查。`,
  ),
  heading(3, '2.抓严组织生活'),
  paragraph(
    text`按年度计划落实组织生活制度，召开支委会${figure('party-committees')}、组织生活会${figure('party-life-meetings')}，开展主题党日${figure('party-days')}，讲授党课${figure('party-lectures')}，其中支部书记讲党课${figure('party-secretary-lectures')}；与联点社区开展党建联建活动${figure('party-joint-activities')}，党建工作与业务工作同部署、同落实。`,
  ),
  heading(3, '3.抓好为民服务'),
  paragraph(
    text`建立为民办实事清单，逐件明确办理人和完成时限，办成实事${figure('practical-matters')}，惠及${figure('practical-beneficiaries')}。组织党员干部下沉社区值守${figure('duty-shifts')}、${figure('duty-persons')}，入户登记${figure('duty-forms')}，排查居民${figure('duty-residents')}。向上争取资金${figure('funds-won-items')}、${figure('funds-won', { scale: 'ten-thousand' })}，获得上级荣誉和试点${figure('awards')}，其中省级以上${figure('awards-provincial')}。`,
  ),
];
