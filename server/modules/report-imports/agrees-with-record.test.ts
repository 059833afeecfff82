import { expect, test } from 'vitest';
import { agreesWithRecord, weightOfAgreement } from './agrees-with-record.ts';
import { readWrittenNumbers } from './read-written-numbers.ts';

test.each([
  ['37人', 37, true],
  ['37人', 38, false],
  ['1,234份', 1234, true],
  ['8100余人次', 8100, true],
  ['8100余人次', 8199, true],
  ['8100余人次', 8200, false],
  ['8100余人次', 8099, false],
  ['近1.2万张', 11_500, true],
  ['近1.2万张', 12_100, false],
  ['15.85万元', 15_851_200, true],
  ['15.85万元', 15_861_200, false],
  ['300余万元', 312_345_600, true],
  ['300余万元', 299_000_000, false],
  ['97%以上', 97.4, true],
  ['82.7%', 82.66, true],
  ['82.7%', 82.8, false],
] as const)('%s of %d: %s', (written, recorded, agrees) => {
  const [number] = readWrittenNumbers(written);
  expect(agreesWithRecord(number!, recorded)).toBe(agrees);
});

test('a longer number tells more', () => {
  expect(weightOfAgreement({ written: '3件' })).toBeLessThan(weightOfAgreement({ written: '38件' }));
  expect(weightOfAgreement({ written: '6218人次' })).toBe(1);
});
