import { comparedFigure, figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** The body of monthly and quarterly briefs: what came in, what was done, how it stands to the same days of last year. */
export const briefBlocks: readonly ReportBlock[] = [
  heading(1, '一、服务和联系'),
  paragraph(
    text`{term}接待来访${figure('reception-persons')}，${comparedFigure('reception-persons')}；大厅受理事项${figure('reception-matters')}，按时办结率为${figure('reception-on-time-rate')}。热线受理${figure('hotline-calls')}，${comparedFigure('hotline-calls')}，按时办结率为${figure('hotline-on-time-rate')}。网上办件${figure('online-services')}，${comparedFigure('online-services')}。联系服务${figure('contacts')}，${comparedFigure('contacts')}，其中入户走访${figure('contacts-at-door')}；收集诉求${figure('contact-requests')}，办结${figure('contact-requests-met')}。`,
  ),
  heading(1, '二、安置和就业'),
  paragraph(
    text`接收退役报到${figure('return-reports')}，安置${figure('placements')}，受理社保接续${figure('insurance-cases')}。举办培训${figure('training-sessions')}、${figure('training-trainees')}，培训合格率为${figure('training-pass-rate')}；举办招聘会${figure('job-fairs')}，提供岗位${figure('job-fair-posts')}，现场录用${figure('job-fair-hires')}。帮助实现就业创业${figure('employed-people')}，${comparedFigure('employed-people')}。`,
  ),
  heading(1, '三、优抚和双拥'),
  paragraph(
    text`发放抚恤和生活补助${figure('pension-persons')}、${figure('pension-amount', { scale: 'ten-thousand' })}，按时发放率为${figure('pension-on-time-rate')}。走访慰问${figure('visit-persons')}，${comparedFigure('visit-persons')}，慰问金和慰问品折价${figure('visit-value', { scale: 'ten-thousand' })}。组织军地活动${figure('garrison-events')}，部队提出实际问题${figure('garrison-needs')}、解决${figure('garrison-needs-solved')}。送立功喜报${figure('merit-notices')}。`,
  ),
  heading(1, '四、权益和帮扶'),
  paragraph(
    text`受理信访事项${figure('petitions')}，${comparedFigure('petitions', { compare: 'last-year-change' })}；办结${figure('petitions-closed')}，按时办结率为${figure('petition-on-time-rate')}。提供法律服务${figure('legal-persons')}、心理服务${figure('psychology-persons')}。帮扶困难退役军人${figure('aid-people')}，发放资金${figure('aid-amount', { scale: 'ten-thousand' })}，${comparedFigure('aid-amount')}。`,
  ),
  heading(1, '五、思想引领和宣传'),
  paragraph(
    text`开展思想政治活动${figure('guidance-sessions')}、参加${figure('guidance-attendees')}，志愿服务活动${figure('volunteer-activities')}、参加${figure('volunteer-attendances')}，祭扫纪念活动${figure('tributes')}。刊发新闻稿件${figure('publicity-articles')}，专题宣传${figure('publicity-lectures')}、受众${figure('publicity-audience')}。党建活动${figure('party-activities')}，办成实事${figure('practical-matters')}。`,
  ),
];
