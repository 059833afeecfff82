import { defineLedgerExamples } from '#kit';

export const stationStandardExamples = defineLedgerExamples({
  accepted: [
    {
      title: '镇街站通过示范型省级验收',
      answers: {
        appliedOn: '2026-03-01',
        station: '清溪镇服务站',
        level: 'township',
        standard: 'model',
        grade: 'national',
        score: 96,
        result: 'passed',
        acceptedOn: '2026-10-12',
      },
    },
    {
      title: '服务对象较多的村站通过示范型省级验收',
      answers: {
        appliedOn: '2026-03-05',
        station: '柳林村服务站',
        level: 'village',
        served: 168,
        standard: 'model',
        grade: 'national',
        result: 'passed',
        acceptedOn: '2026-10-15',
      },
    },
    {
      title: '村站申报红色服务站',
      answers: {
        appliedOn: '2026-09-01',
        station: '柳林村服务站',
        level: 'village',
        standard: 'red',
        grade: 'city',
        result: 'pending',
      },
    },
  ],
  refused: [
    {
      title: '待验收却填验收日期',
      answers: {
        appliedOn: '2026-09-01',
        station: '柳林村服务站',
        level: 'village',
        standard: 'red',
        grade: 'city',
        result: 'pending',
        acceptedOn: '2026-10-01',
      },
      refusedAt: 'acceptedOn',
    },
    {
      title: '没有结果',
      answers: {
        appliedOn: '2026-09-01',
        station: '柳林村服务站',
        level: 'village',
        standard: 'red',
        grade: 'city',
      },
      refusedAt: 'result',
    },
  ],
  demonstration: {
    perStationYear: 0.9,
    draw: {
      station: ['和平社区服务站', '柳林村服务站', '清溪镇服务站', '县退役军人服务中心'],
      score: [null, 86, 92, 97],
      result: ['passed', 'passed', 'passed', 'pending', 'returned'],
      acceptedOn: [null, 60, 120],
    },
    together: [
      { level: 'village', served: 168, standard: 'model', grade: 'national' },
      { level: 'village', served: 64, standard: 'model', grade: 'national' },
      { level: 'township', standard: 'model', grade: 'national' },
      { level: 'township', standard: 'maple', grade: 'provincial' },
      { level: 'village', standard: 'maple', grade: 'provincial' },
      { level: 'village', standard: 'red', grade: 'city' },
      { level: 'township', standard: 'red', grade: 'provincial' },
      { level: 'village', standard: 'star', grade: 'county' },
      { level: 'village', standard: 'brand', grade: 'county' },
      { level: 'township', standard: 'brand', grade: 'county' },
      { level: 'county', standard: 'five-haves', grade: 'provincial' },
    ],
  },
});
