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
];
