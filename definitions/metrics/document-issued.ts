import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('document-issued', 'office');

export const documentIssuedMetrics = defineMetrics([
  count('documents-issued', '制发文件', '制发文件台账的行数，一行一份。', '份', { slices: ['kind'] }),
  count('rules-issued', '出台制度办法', '文件类别为制度办法的份数。', '份', { filter: eq('kind', 'rule') }),
  count('documents-joint', '联合发文', '联合其他单位印发的文件份数。', '份', { filter: eq('isJoint', true) }),
]);
