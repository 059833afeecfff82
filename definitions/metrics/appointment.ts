import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('appointment', 'stations');

export const appointmentMetrics = defineMetrics([
  count('appointments', '聘任人数', '聘任台账的行数，一行一人。', '名', { slices: ['kind'] }),
  count('appointed-liaisons', '聘任专职联络员', '聘任类别为专职联络员的人数。', '名', {
    filter: eq('kind', 'liaison'),
  }),
  count('appointed-mentors', '聘任创业导师', '聘任类别为创业导师的人数。', '名', {
    filter: eq('kind', 'startup-mentor'),
  }),
  count('appointed-legal-advisers', '聘请常年法律顾问', '聘任类别为常年法律顾问的人数。', '名', {
    filter: eq('kind', 'legal-adviser'),
  }),
  count('appointed-lecturers', '聘任老兵讲师', '聘任类别为老兵讲师团成员的人数。', '名', {
    filter: eq('kind', 'veteran-lecturer'),
  }),
  count('appointed-supervisors', '聘任服务督导员', '聘任类别为服务督导员的人数。', '名', {
    filter: eq('kind', 'social-supervisor'),
  }),
  {
    code: 'liaisons-ever',
    title: '累计专职联络员',
    description: '截至期末累计聘任的专职联络员人数。',
    unit: '名',
    line: 'stations',
    type: 'cumulative',
    of: 'appointed-liaisons',
    since: 'ever',
  },
  {
    code: 'mentors-ever',
    title: '累计创业导师',
    description: '截至期末累计聘任的创业导师人数。',
    unit: '名',
    line: 'stations',
    type: 'cumulative',
    of: 'appointed-mentors',
    since: 'ever',
  },
]);
