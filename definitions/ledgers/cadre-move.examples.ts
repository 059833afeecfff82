import { defineLedgerExamples } from '#kit';

export const cadreMoveExamples = defineLedgerExamples({
  accepted: [
    {
      title: '提拔',
      answers: { effectiveOn: '2026-04-01', kind: 'promotion', staff: '何进', from: '股长', to: '副局长' },
    },
    {
      title: '退休',
      answers: { effectiveOn: '2026-06-30', kind: 'retirement', staff: '吴敬', from: '四级调研员' },
    },
  ],
  refused: [
    { title: '没有写姓名', answers: { effectiveOn: '2026-04-01', kind: 'promotion' }, refusedAt: 'staff' },
    {
      title: '类别不存在',
      answers: { effectiveOn: '2026-04-01', kind: 'demotion', staff: '何进' },
      refusedAt: 'kind',
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['county', 'city'],
    draw: { staff: ['何进', '吴敬', '孟晓', '田立', '钟文', '苏越'] },
    together: [
      { kind: 'promotion', from: '股长', to: '副局长' },
      { kind: 'rank', from: '一级科员', to: '四级主任科员' },
      { kind: 'transfer', from: '优抚股', to: '安置股' },
      { kind: 'arrival', to: '就业创业股科员' },
      { kind: 'departure', from: '办公室科员' },
      { kind: 'recruitment', to: '服务中心职员' },
      { kind: 'secondment', to: '镇街服务站' },
      { kind: 'retirement', from: '四级调研员' },
    ],
  },
});
