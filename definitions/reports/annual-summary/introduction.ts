import { figure, paragraph, text, type ReportBlock } from '#kit';

/** What the year was about, in three figures. */
export const introduction: readonly ReportBlock[] = [
  paragraph(
    text`{year}年，{bureau}坚持以服务退役军人为中心，围绕思想政治引领、服务体系建设、移交安置、就业创业、优待抚恤、双拥共建和权益维护，把每一项工作落到具体的人和事上。{cutOff}，{region}在册退役军人和其他优抚对象${figure('people-filed', { wording: 'floor' })}，其中退役军人${figure('people-veterans', { wording: 'floor' })}、优抚对象${figure('people-benefit-objects', { wording: 'floor' })}；年内新建档${figure('people-newly-filed')}。现将{year}年工作情况和{nextYear}年工作打算报告如下。`,
  ),
];
