import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('station-staff', 'stations');

export const stationStaffMetrics = defineMetrics([
  count('station-staff-joined', '站点人员到岗', '站点人员变动台账中到岗的人次。', '人次', {
    filter: eq('change', 'joined'),
    slices: ['post', 'isVeteran'],
  }),
  count('station-staff-left', '站点人员离岗', '站点人员变动台账中离岗的人次。', '人次', {
    filter: eq('change', 'left'),
    slices: ['post', 'isVeteran'],
  }),
  {
    code: 'station-staff-joined-ever',
    title: '累计到岗站点人员',
    description: '截至期末累计到岗的人次。',
    unit: '人次',
    line: 'stations',
    type: 'cumulative',
    of: 'station-staff-joined',
    since: 'ever',
  },
  {
    code: 'station-staff-left-ever',
    title: '累计离岗站点人员',
    description: '截至期末累计离岗的人次。',
    unit: '人次',
    line: 'stations',
    type: 'cumulative',
    of: 'station-staff-left',
    since: 'ever',
  },
  {
    code: 'station-staff-standing',
    title: '在岗站点人员',
    description: '累计到岗减去累计离岗。',
    unit: '人次',
    line: 'stations',
    type: 'derived',
    plus: ['station-staff-joined-ever'],
    minus: ['station-staff-left-ever'],
  },
]);
