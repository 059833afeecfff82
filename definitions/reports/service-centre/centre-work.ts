import { comparedFigure, figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** 一、 what the service centre and its stations did: hall, hotline, contact, jobs, help, station guidance. */
export const centreWork: readonly ReportBlock[] = [
  paragraph(
    text`{term}，{region}退役军人服务中心按照全员联系、全程服务的要求，带领各级服务站办好窗口、跑好村社、接好热线，把政策讲到人、把事情办到底。{cutOff}，在册服务对象${figure('people-filed', { wording: 'floor' })}，联系服务${figure('contacted-people', { wording: 'floor' })}，覆盖率为${figure('contact-coverage')}。现将有关情况总结如下。`,
  ),
  heading(1, '一、主要工作情况'),
  heading(2, '（一）窗口服务'),
  paragraph(
    text`接待来访${figure('reception-persons')}，${comparedFigure('reception-persons')}；受理事项${figure('reception-matters')}，当场答复${figure('reception-answered')}，当场答复率为${figure('reception-answered-rate')}，后续办结${figure('reception-followed-up')}，按时办结率为${figure('reception-on-time-rate')}。已评价事项${figure('reception-rated')}，满意率为${figure('reception-satisfaction')}，${comparedFigure('reception-satisfaction')}。累计开设窗口${figure('windows-ever')}，多部门联办事项累计${figure('items-joint-ever')}，新开通服务事项${figure('items-opened')}。`,
  ),
  heading(2, '（二）热线和网上服务'),
  paragraph(
    text`热线受理${figure('hotline-calls')}，直接答复${figure('hotline-answered')}，直接答复率为${figure('hotline-answered-rate')}，按时办结率为${figure('hotline-on-time-rate')}，满意率为${figure('hotline-satisfaction')}。网上办件${figure('online-services')}，${comparedFigure('online-services')}；办结${figure('online-services-closed')}，按时办结率为${figure('online-on-time-rate')}；网上申领优待证${figure('online-card-applications')}，网上办理事项累计${figure('items-online-ever')}。`,
  ),
  heading(2, '（三）常态化联系'),
  paragraph(
    text`联系服务${figure('contacts')}，${comparedFigure('contacts')}，其中入户走访${figure('contacts-at-door')}；收集诉求${figure('contact-requests')}，办结${figure('contact-requests-met')}，办结率为${figure('contact-request-rate')}，服务对象满意率为${figure('contact-satisfaction')}。专职联络员累计${figure('liaisons-ever')}。落实“六必访”${figure('visit-six-musts')}，走访慰问${figure('visit-persons')}，收集困难和需求${figure('visit-needs-heard')}。`,
  ),
  heading(2, '（四）就业创业服务'),
  paragraph(
    text`为${figure('job-seekers', { unit: '名' })}退役军人建立求职台账，一对一帮扶${figure('job-seekings-helped')}，就业创业热线接听${figure('hotline-employment-calls')}；举办招聘会${figure('job-fairs')}，提供岗位${figure('job-fair-posts', { wording: 'floor' })}，达成意向${figure('job-fair-intentions')}，现场录用${figure('job-fair-hires')}。帮助实现就业创业${figure('employed-people', { unit: '名' })}，${comparedFigure('employed-people')}，就业回访率为${figure('employment-follow-up-rate')}。`,
  ),
  heading(2, '（五）帮扶援助'),
  paragraph(
    text`帮扶困难退役军人${figure('aid-people')}、${figure('aid-times')}，发放资金${figure('aid-amount', { scale: 'ten-thousand' })}；提供法律服务${figure('legal-persons')}，代写文书${figure('legal-documents')}，人民调解${figure('legal-mediations')}；开展心理服务${figure('psychology-sessions')}、${figure('psychology-persons')}。`,
  ),
  heading(2, '（六）站点指导和力量建设'),
  paragraph(
    text`建成服务中心（站）${figure('stations-opened')}，累计建成全国示范型${figure('model-stations-ever')}，通过各类创建验收${figure('standards-passed')}。轮值站长${figure('rotating-heads', { unit: '名' })}轮值${figure('rotating-head-turns')}，接待群众${figure('rotating-head-received')}，调解矛盾${figure('rotating-head-mediated')}；工作人员业务培训${figure('staff-training-sessions')}、${figure('staff-training-trainees')}。志愿服务队累计${figure('volunteer-teams-ever')}，开展活动${figure('volunteer-activities')}，服务群众${figure('volunteer-served')}；引进社会组织${figure('partner-organisations')}，开展服务活动${figure('partner-activities')}。`,
  ),
  heading(2, '（七）档案和信息采集'),
  paragraph(
    text`新建档${figure('people-newly-filed')}，建立电子档案${figure('archives-digitised')}，质检${figure('archives-checked')}、退回${figure('archives-returned')}。悬挂光荣牌${figure('plaques-hung')}。`,
  ),
];
