import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('selection', 'guidance');

export const selectionMetrics = defineMetrics([
  count('selections', '“最美”评选获评', '“最美”评选台账的行数，一行一名（个）。', '名', {
    slices: ['kind', 'level'],
  }),
  count('selected-veterans', '最美退役军人', '评选类别为最美退役军人的人数。', '名', {
    filter: eq('kind', 'veteran'),
  }),
  count('selected-workers', '最美退役军人工作者', '评选类别为最美退役军人工作者的人数。', '名', {
    filter: eq('kind', 'worker'),
  }),
  count('selected-teams', '最美退役军人工作团队', '评选类别为最美退役军人工作团队的个数。', '个', {
    filter: eq('kind', 'team'),
  }),
  count('selected-supporters', '最美拥军人物', '评选类别为最美拥军人物的人数。', '名', {
    filter: eq('kind', 'supporter'),
  }),
  count('selected-startup-stars', '就业创业之星', '评选类别为就业创业之星的人数。', '名', {
    filter: eq('kind', 'startup-star'),
  }),
]);
