import { defineReport } from '#kit';
import { centrePlan } from './service-centre/centre-plan.ts';
import { centreWork } from './service-centre/centre-work.ts';

/** A service centre's annual summary: what its hall, hotline, liaisons and stations did, against last year. */
export const serviceCentreAnnual = defineReport({
  code: 'service-centre-annual',
  name: '退役军人服务中心年度工作总结',
  title: '{region}退役军人服务中心{year}年工作总结',
  description: '服务中心年度总结：窗口、热线、联系、就业、帮扶、站点、档案七个方面，与上年同期比较。',
  version: 1,
  periods: ['year'],
  levels: ['city', 'county'],
  blocks: [...centreWork, ...centrePlan],
});
