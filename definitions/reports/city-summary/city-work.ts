import { comparedFigure, figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** What a city bureau adds to its counties' work: guidance, sharing out, and how the year stands to the last. */
export const cityWork: readonly ReportBlock[] = [
  heading(1, '二、市级统筹和指导情况'),
  heading(2, '（一）主要指标同比变化'),
  paragraph(
    text`{cutOff}，{area}接待来访${figure('reception-persons', { wording: 'floor' })}，${comparedFigure('reception-persons')}；联系服务${figure('contacts', { wording: 'floor' })}，${comparedFigure('contacts')}；走访慰问${figure('visit-persons', { wording: 'floor' })}，${comparedFigure('visit-persons')}；帮助实现就业创业${figure('employed-people')}，${comparedFigure('employed-people')}。发放抚恤和生活补助${figure('pension-amount', { scale: 'ten-thousand' })}，${comparedFigure('pension-amount')}；发放困难帮扶资金${figure('aid-amount', { scale: 'ten-thousand' })}，${comparedFigure('aid-amount')}。`,
  ),
  paragraph(
    text`服务质量方面，大厅事项按时办结率为${figure('reception-on-time-rate')}，${comparedFigure('reception-on-time-rate')}；网上办件按时办结率为${figure('online-on-time-rate')}，${comparedFigure('online-on-time-rate')}；信访事项按时办结率为${figure('petition-on-time-rate')}，${comparedFigure('petition-on-time-rate')}；联系服务覆盖率为${figure('contact-coverage')}，${comparedFigure('contact-coverage')}。`,
  ),
  heading(2, '（二）向上争取和区域协调'),
  paragraph(
    text`统筹向上争取资金${figure('funds-won-items')}、${figure('funds-won', { scale: 'ten-thousand' })}，${comparedFigure('funds-won')}。对跨区县的安置去向、社保接续和随军家属就业逐件会商，安置${figure('placements')}，社保接续办结率为${figure('insurance-done-rate')}，按程序选岗、按时开具介绍信。`,
  ),
  heading(2, '（三）督促检查和业务帮带'),
  paragraph(
    text`市级业务骨干到区县、镇街现场带教，开展业务培训${figure('staff-training-sessions')}、${figure('staff-training-trainees')}；站点创建申报${figure('standards-applied')}、通过验收${figure('standards-passed')}；社会组织服务活动${figure('partner-activities')}，督导员到场${figure('partner-activities-supervised')}。对数据不全、办理超期的单位点对点提醒，整改情况逐项销号。`,
  ),
];
