import { comparedFigure, figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** A station runs no hotline, job fair or law desk: only what it does itself is asked of it. */
export const stationWork: readonly ReportBlock[] = [
  paragraph(
    text`{term}，{bureau}按照上级服务中心安排，守好站点、走好家门、办好实事。{cutOff}，在册服务对象${figure('people-filed')}，联系服务${figure('contacted-people')}，覆盖率为${figure('contact-coverage')}。现将有关情况总结如下。`,
  ),
  heading(1, '一、主要工作情况'),
  heading(2, '（一）接待和办事'),
  paragraph(
    text`接待来访${figure('reception-persons')}，${comparedFigure('reception-persons')}；受理事项${figure('reception-matters')}，当场答复${figure('reception-answered')}，当场答复率为${figure('reception-answered-rate')}，后续办结${figure('reception-followed-up')}，按时办结率为${figure('reception-on-time-rate')}。协助网上办件${figure('online-services')}，其中网上申领优待证${figure('online-card-applications')}。`,
  ),
  heading(2, '（二）常态化联系'),
  paragraph(
    text`联系服务${figure('contacts')}，${comparedFigure('contacts')}，其中入户走访${figure('contacts-at-door')}；收集诉求${figure('contact-requests')}，办结${figure('contact-requests-met')}，办结率为${figure('contact-request-rate')}，服务对象满意率为${figure('contact-satisfaction')}。落实“六必访”${figure('visit-six-musts')}，走访慰问${figure('visit-persons')}，收集困难和需求${figure('visit-needs-heard')}。`,
  ),
  heading(2, '（三）就业和帮扶'),
  paragraph(
    text`为${figure('job-seekers', { unit: '名' })}退役军人建立求职台账，一对一帮扶${figure('job-seekings-helped')}；帮助实现就业创业${figure('employed-people', { unit: '名' })}，${comparedFigure('employed-people')}，就业回访率为${figure('employment-follow-up-rate')}。帮扶困难退役军人${figure('aid-people')}、${figure('aid-times')}，发放资金${figure('aid-amount', { scale: 'ten-thousand' })}。`,
  ),
  heading(2, '（四）建档和尊崇优待'),
  paragraph(
    text`新建档${figure('people-newly-filed')}，悬挂光荣牌${figure('plaques-hung')}。志愿服务队累计${figure('volunteer-teams-ever')}，开展活动${figure('volunteer-activities')}，服务群众${figure('volunteer-served')}。`,
  ),
  heading(2, '（五）站点建设'),
  paragraph(
    text`轮值站长${figure('rotating-heads', { unit: '名' })}轮值${figure('rotating-head-turns')}，接待群众${figure('rotating-head-received')}，调解矛盾${figure('rotating-head-mediated')}；工作人员业务培训${figure('staff-training-sessions')}、${figure('staff-training-trainees')}。`,
  ),
  heading(1, '二、存在的不足'),
  paragraph(
    text`一是联系还不够广，联系服务覆盖率为${figure('contact-coverage')}，外出务工和异地居住对象的联系办法不多。二是办理时效还需提高，事项按时办结率为${figure('reception-on-time-rate')}。三是人手较紧，政策业务还要多学多练。`,
  ),
  heading(1, '三、{nextYear}年工作安排'),
  paragraph([
    '一是把窗口办得更方便，一次告知、限时办结、办后回访。二是把联系做到经常，重点对象多上门，外出对象用电话和视频联系。三是把困难发现得更早，及时核实、及时上报、及时回访。四是把队伍带得更强，按时参加上级培训，志愿服务常年不断。',
  ]),
];
