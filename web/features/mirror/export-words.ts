import type { Mirror } from '../../api/mirrors.ts';

/** As of which day the last export stands, and who brought it in: 数据截止2026-10-31，青岚区. */
export const exportWords = ({ asOf, lastExport }: Pick<Mirror, 'asOf' | 'lastExport'>): string => {
  if (asOf === null) return '还没有导入过';
  if (lastExport === null) return `数据截止${asOf}，由上级导入`;
  // Somebody whose imports are not seen from here brought in a later one.
  return `数据截止${asOf}，${lastExport.asOf === asOf ? lastExport.regionName : '由其他单位导入'}`;
};
