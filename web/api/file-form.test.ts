import { expect, test } from 'vitest';
import { fileForm } from './file-form.ts';

const file = new File(['姓名,性别'], '名单.csv');

test('a file goes after its fields, and fields without a value stay away', () => {
  expect([...fileForm(file, 100, { kind: 'persons', ledger: undefined, dryRun: true }).keys()]).toEqual([
    'kind',
    'dryRun',
    'file',
  ]);
});

test('a file that is too large is refused before it is sent, with what to do', () => {
  expect(() => fileForm(file, file.size)).not.toThrow();
  expect(() => fileForm(file, file.size - 1)).toThrow(
    expect.objectContaining({ status: 413, code: 'file-too-large', advice: expect.stringContaining('拆成') }),
  );
});
