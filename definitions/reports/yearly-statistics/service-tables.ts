import { table, type ReportBlock } from '#kit';

/** Stations, hall, hotline, contact and archives. */
export const serviceTables: readonly ReportBlock[] = [
  table('表3　服务中心（站）建设和服务', [
    'stations-opened',
    'model-stations-ever',
    'standards-passed',
    'liaisons-ever',
    'windows-ever',
    'items-joint-ever',
    'items-online-ever',
    'reception-persons',
    'reception-matters',
    'reception-answered-rate',
    'reception-on-time-rate',
    'reception-satisfaction',
    'hotline-calls',
    'hotline-on-time-rate',
    'hotline-satisfaction',
    'online-services',
    'online-on-time-rate',
    'contacted-people',
    'contacts',
    'contact-coverage',
    'contact-request-rate',
    'archives-digitised',
  ]),
  table('表4　接待和联系分地区情况', ['reception-persons', 'contacts', 'contact-coverage'], { by: 'area' }),
];
