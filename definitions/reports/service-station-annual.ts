import { defineReport } from '#kit';
import { stationWork } from './service-centre/station-work.ts';

/** A station's annual summary: what a township's or village's 服务站 did at its counter and from door to door, against last year. */
export const serviceStationAnnual = defineReport({
  code: 'service-station-annual',
  name: '退役军人服务站年度工作总结',
  title: '{bureau}{year}年工作总结',
  description: '镇街和村（社区）服务站年度总结：接待、联系、就业、帮扶、优待和站点建设，与上年同期比较。',
  version: 1,
  periods: ['year'],
  levels: ['township', 'village'],
  blocks: stationWork,
});
