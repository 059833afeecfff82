import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** （四） Visits, benefits, merit notices and the garrison. */
export const benefitsAndMutualSupport: readonly ReportBlock[] = [
  heading(2, '（四）以拥军优抚为重点，在暖心聚力上下功夫'),
  heading(3, '1.走访慰问常态长效'),
  paragraph(
    text`{term}走访慰问${figure('visit-households')}、${figure('visit-persons')}，发放慰问金${figure('visit-cash', { scale: 'ten-thousand' })}、慰问品${figure('visit-gifts')}，慰问金和慰问品折价共${figure('visit-value', { scale: 'ten-thousand' })}，送达慰问信${figure('visit-letters')}。春节期间走访${figure('visit-persons', { slice: { field: 'occasion', value: 'spring-festival' } })}，发放慰问金${figure('visit-cash', { scale: 'ten-thousand', slice: { field: 'occasion', value: 'spring-festival' } })}、慰问品${figure('visit-gifts', { slice: { field: 'occasion', value: 'spring-festival' } })}；“八一”期间慰问驻军单位${figure('visit-garrison-units', { slice: { field: 'occasion', value: 'army-day' } })}，重点优抚对象${figure('visit-priority-households', { slice: { field: 'occasion', value: 'army-day' } })}，发放慰问品${figure('visit-gifts', { slice: { field: 'occasion', value: 'army-day' } })}，慰问金和慰问品折价共${figure('visit-army-day-value', { scale: 'ten-thousand' })}。慰问边海防官兵家属${figure('visit-frontier-families')}，折价${figure('visit-frontier-gift-value', { scale: 'ten-thousand' })}；走访脱贫户${figure('visit-out-of-poverty-households')}、党龄50年以上老党员${figure('visit-old-party-member-households')}、80岁以上退役军人${figure('visit-over-80-households')}，端午、“七一”、中秋等节日慰问物资折价${figure('visit-minor-festival-gift-value', { scale: 'ten-thousand' })}。落实“六必访”走访${figure('visit-six-musts')}，走访中收集困难和需求${figure('visit-needs-heard')}。`,
  ),
  heading(3, '2.优抚待遇足额兑现'),
  paragraph(
    text`在册优抚对象${figure('people-benefit-objects')}，其中残疾军人${figure('people-disabled')}、烈士、因公牺牲和病故军人遗属${figure('people-survivors')}、参战参试退役军人${figure('people-combat-or-test')}。发放抚恤和生活补助${figure('pension-persons')}、${figure('pension-amount', { scale: 'ten-thousand' })}，发放率为${figure('pension-paid-rate')}，按时发放率为${figure('pension-on-time-rate')}。发放义务兵家庭优待金${figure('conscript-allowances')}、${figure('conscript-allowance-amount', { scale: 'ten-thousand' })}，自主就业一次性经济补助金${figure('self-employed-subsidies')}、${figure('self-employed-subsidy-amount', { scale: 'ten-thousand' })}，大学生入伍奖励金${figure('student-rewards')}、${figure('student-reward-amount', { scale: 'ten-thousand' })}。组织优抚对象免费体检${figure('free-check-persons')}、义务兵父母体检${figure('parents-check-persons')}、短期疗休养${figure('recuperation-persons')}。`,
  ),
  heading(3, '3.双拥工作军地同心'),
  paragraph(
    text`组织军地活动${figure('garrison-events')}，其中军地座谈${figure('garrison-meetings')}、文艺进军营${figure('garrison-performances')}、联谊活动${figure('garrison-socials')}，参加联谊${figure('garrison-social-attendees')}，军人子女暑期培训${figure('summer-class-attendees')}。部队提出实际问题${figure('garrison-needs')}，已解决${figure('garrison-needs-solved')}，解决率为${figure('garrison-need-rate')}，投入资金${figure('garrison-need-funds', { scale: 'ten-thousand' })}；“爱心固长城”救助${figure('garrison-charity-cost', { scale: 'ten-thousand' })}。落实军人子女入学入园${figure('school-entries-settled')}，落实率为${figure('school-entry-rate')}。送立功喜报${figure('merit-notices')}，其中二等功以上${figure('merit-notices-second-up')}，发放立功奖励金${figure('merit-bonus', { scale: 'ten-thousand' })}。`,
  ),
];
