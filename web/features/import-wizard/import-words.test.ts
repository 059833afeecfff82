import { expect, test } from 'vitest';
import type { ImportRun } from '../../api/imports.ts';
import { importStateWords } from './import-words.ts';

const run = (facts: Partial<ImportRun>) =>
  importStateWords({ state: 'done', dryRun: false, rowsRefused: 0, ...facts } as ImportRun);

test.each([
  [{}, '导入已完成'],
  [{ rowsRefused: 2500 }, '导入已完成，2,500行没有写入'],
  [{ dryRun: true, rowsRefused: 3 }, '试导入已完成，3行未通过'],
  [{ state: 'failed', rowsRefused: 3 }, '导入没有完成'],
  [{ state: 'running', rowsRefused: 3 }, '导入正在处理'],
] as const)('an import that ended so %o says so', (facts, words) => {
  expect(run(facts)).toBe(words);
});
