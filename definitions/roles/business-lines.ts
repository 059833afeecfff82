import { defineBusinessLine, type BusinessLine } from '#kit';

/**
 * Business lines (业务线). The number is part of every stored scope key: it is never changed and never used again,
 * not even after a line is closed. Line 0 is the registry, whose files serve all lines.
 */
export const businessLines: readonly BusinessLine[] = [
  defineBusinessLine({ code: 'registry', number: 0, title: '档案管理' }),
  defineBusinessLine({ code: 'benefits', number: 1, title: '优待抚恤' }),
  defineBusinessLine({ code: 'placement', number: 2, title: '移交安置' }),
  defineBusinessLine({ code: 'employment', number: 3, title: '就业创业' }),
  defineBusinessLine({ code: 'mutual-support', number: 4, title: '双拥共建' }),
  defineBusinessLine({ code: 'rights', number: 5, title: '权益维护' }),
  defineBusinessLine({ code: 'retired-cadres', number: 6, title: '军休服务' }),
  defineBusinessLine({ code: 'office', number: 7, title: '办公室' }),
  defineBusinessLine({ code: 'commemoration', number: 8, title: '褒扬纪念' }),
  defineBusinessLine({ code: 'stations', number: 9, title: '服务体系' }),
  defineBusinessLine({ code: 'guidance', number: 10, title: '思想政治' }),
  // Departments of joint matters: their posts see their own parts and nothing else. Codes as in service-items/departments.ts.
  defineBusinessLine({ code: 'public-security', number: 101, title: '协同·公安机关' }),
  defineBusinessLine({ code: 'human-resources', number: 102, title: '协同·人力资源社会保障' }),
  defineBusinessLine({ code: 'medical-insurance', number: 103, title: '协同·医疗保障' }),
  defineBusinessLine({ code: 'military-service', number: 104, title: '协同·人民武装' }),
  defineBusinessLine({ code: 'party-organisation', number: 105, title: '协同·组织' }),
  defineBusinessLine({ code: 'education', number: 106, title: '协同·教育' }),
  defineBusinessLine({ code: 'justice', number: 107, title: '协同·司法行政' }),
  defineBusinessLine({ code: 'civil-affairs', number: 108, title: '协同·民政' }),
  defineBusinessLine({ code: 'health', number: 109, title: '协同·卫生健康' }),
  defineBusinessLine({ code: 'finance', number: 110, title: '协同·财政' }),
];
