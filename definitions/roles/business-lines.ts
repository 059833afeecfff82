import { defineBusinessLine, type BusinessLine } from '#kit';

const defineDepartmentLine = (code: string, number: number, title: string): BusinessLine =>
  defineBusinessLine({ code, number, title, isPartner: true });

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
  // Departments of joint matters: their posts see their own parts and nothing else, and no post for all lines answers for
  // them. Codes as in service-items/departments.ts.
  defineDepartmentLine('public-security', 101, '协同·公安机关'),
  defineDepartmentLine('human-resources', 102, '协同·人力资源社会保障'),
  defineDepartmentLine('medical-insurance', 103, '协同·医疗保障'),
  defineDepartmentLine('military-service', 104, '协同·人民武装'),
  defineDepartmentLine('party-organisation', 105, '协同·组织'),
  defineDepartmentLine('education', 106, '协同·教育'),
  defineDepartmentLine('justice', 107, '协同·司法行政'),
  defineDepartmentLine('civil-affairs', 108, '协同·民政'),
  defineDepartmentLine('health', 109, '协同·卫生健康'),
  defineDepartmentLine('finance', 110, '协同·财政'),
];
