import { expect, test } from 'vitest';
import { readPastedFolders } from './archive-words.ts';

test('folders pasted from a sheet are read line by line, and what cannot be read is told', () => {
  const text =
    '盒号\t档号\t姓名\t身份证号\t页数\n1\tT-1\t汤德才\t990101195103120013\t12\n\n1，T-2，李文贵，，\n1\tT-3\n1\tT-4\t\t\t3\n1\tT-5\t高山\t\t十';
  expect(readPastedFolders(text)).toEqual({
    files: [
      { box: '1', number: 'T-1', name: '汤德才', idNumber: '990101195103120013', pages: 12 },
      { box: '1', number: 'T-2', name: '李文贵', idNumber: null, pages: 0 },
    ],
    problems: ['第5行：应有5列，读到2列。', '第6行：缺档号或姓名。', '第7行：页数“十”不是整数。'],
  });
});
