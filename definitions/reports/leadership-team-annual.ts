import { comparedFigure, defineReport, figure, heading, paragraph, text } from '#kit';

/** The leadership team's yearly report (领导班子年度工作报告): how the team led, decided and kept itself in order. */
export const leadershipTeamAnnual = defineReport({
  code: 'leadership-team-annual',
  name: '领导班子年度工作报告',
  title: '{bureau}领导班子{year}年度工作报告',
  description: '领导班子年度报告：政治建设、履职成效、为民办实事、作风和廉政、不足和打算。',
  version: 1,
  periods: ['year'],
  blocks: [
    paragraph(
      text`{term}，局领导班子把方向、管大局、保落实，团结带领全局干部职工围绕尊崇工作体系和服务保障体系建设履职尽责。现将有关情况报告如下。`,
    ),
    heading(1, '一、加强政治建设'),
    paragraph(
      text`班子坚持先学一步、学深一层，组织党建活动${figure('party-activities')}，研讨发言${figure('party-speeches')}，讲授党课${figure('party-lectures')}，其中支部书记讲党课${figure('party-secretary-lectures')}；召开支委会${figure('party-committees')}、组织生活会${figure('party-life-meetings')}。重要事项集体研究、会议决定，分工明确、执行有力。`,
    ),
    heading(1, '二、履行工作职责'),
    heading(2, '（一）健全服务保障'),
    paragraph(
      text`推动服务中心（站）建设${figure('stations-opened')}，累计建成全国示范型${figure('model-stations-ever')}；接待来访${figure('reception-persons', { wording: 'floor' })}，${comparedFigure('reception-persons')}；联系服务覆盖率为${figure('contact-coverage')}，${comparedFigure('contact-coverage')}。`,
    ),
    heading(2, '（二）稳定安置就业'),
    paragraph(
      text`接收退役报到${figure('return-reports')}，按期报到率为${figure('return-in-time-rate')}；安置政府安排工作退役士兵${figure('placements-soldiers')}、军转干部${figure('placements-officers')}，上岗率为${figure('placements-on-post-rate')}；帮助实现就业创业${figure('employed-people')}，${comparedFigure('employed-people')}；发放就业创业贷款${figure('startup-loan-amount', { scale: 'ten-thousand' })}。`,
    ),
    heading(2, '（三）落实优待抚恤'),
    paragraph(
      text`发放抚恤和生活补助${figure('pension-amount', { scale: 'ten-thousand' })}，发放率为${figure('pension-paid-rate')}，按时发放率为${figure('pension-on-time-rate')}；走访慰问${figure('visit-persons', { wording: 'floor' })}，慰问金和慰问品折价${figure('visit-value', { scale: 'ten-thousand' })}。`,
    ),
    heading(2, '（四）深化双拥共建'),
    paragraph(
      text`组织军地活动${figure('garrison-events')}，部队提出实际问题${figure('garrison-needs')}、解决${figure('garrison-needs-solved')}，解决率为${figure('garrison-need-rate')}；落实军人子女入学${figure('school-entries-settled')}；送立功喜报${figure('merit-notices')}。`,
    ),
    heading(2, '（五）维护合法权益'),
    paragraph(
      text`受理信访事项${figure('petitions')}，办结率为${figure('petition-closed-rate')}，按时办结率为${figure('petition-on-time-rate')}；班子成员包案${figure('petitions-led')}，推动解决合理诉求${figure('petitions-supported')}，群众满意率为${figure('petition-satisfaction')}。`,
    ),
    heading(1, '三、坚持为民服务'),
    paragraph(
      text`列出为民办实事清单，班子成员分片包干，办成实事${figure('practical-matters')}，惠及${figure('practical-beneficiaries')}；帮扶困难退役军人${figure('aid-people')}，发放资金${figure('aid-amount', { scale: 'ten-thousand' })}；向上争取资金${figure('funds-won', { scale: 'ten-thousand' })}，获得上级荣誉和试点${figure('awards')}，其中省级以上${figure('awards-provincial')}。`,
    ),
    heading(1, '四、改进作风和廉洁从政'),
    paragraph([
      '严格落实中央八项规定及其实施细则精神，紧盯资金发放、岗位安置、项目采购等关键环节，完善内部控制，做到程序公开、结果公示、全程留痕。班子成员履行一岗双责，经常谈心提醒，抓早抓小。',
    ]),
    heading(1, '五、存在的不足和努力方向'),
    paragraph(
      text`一是调查研究还不够深入，联系服务覆盖率为${figure('contact-coverage')}，对基层站点的实际困难掌握不够。二是统筹协调还需加强，部队问题解决率为${figure('garrison-need-rate')}，部分跨部门事项推进偏慢。三是改革创新办法不多，信息化手段运用还不充分。`,
    ),
    paragraph([
      '{nextYear}年，班子将带头抓学习、抓落实、抓作风：经常到站点和服务对象家中听意见，逐项解决反映集中的问题；完善与相关部门和驻地部队的会商机制；用好真实、完整的台账数据支撑决策，以实绩回应退役军人的期待。',
    ]),
  ],
});
