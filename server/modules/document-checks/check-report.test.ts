import { expect, test } from 'vitest';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const COUNTY = 990101000000;

const app = withTestApp(withTestDatabase());

test('a liaison may not check reports', async () => {
  const clerk = await app.signInAs({ role: 'liaison', region: COUNTY });
  const answer = await clerk.post('/api/report-checks', { blocks: [{ text: '慰问xx人。' }] });
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'no-permission']);
});

test('findings name the block, the offsets and the headings above', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const answer = await writer.post('/api/report-checks', {
    blocks: [
      { text: '一、走访慰问', kind: 'heading' },
      { text: '全年慰问优抚对象xx余人次，群众满意率达100％以上。' },
    ],
  });
  expect(answer.statusCode).toBe(200);
  const { findings, summary } = answer.json();
  expect(summary).toEqual({ errors: 2, warnings: 0, advice: 0, characters: 33 });
  expect(findings).toMatchObject([
    { rule: 'unfilled-blank', block: 1, start: 8, end: 11, excerpt: 'xx余', headings: ['一、走访慰问'] },
    {
      rule: 'impossible-rate',
      block: 1,
      start: 16,
      excerpt: '满意率达100％以上',
      place: '第2段，一、走访慰问',
    },
  ]);
});

test('of two paragraphs with one text each finding has a name of its own, and the first keeps its name', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const idsOf = async (texts: readonly string[]): Promise<string[]> => {
    const answer = await writer.post('/api/report-checks', { blocks: texts.map((text) => ({ text })) });
    return answer.json().findings.map(({ id }: { id: string }) => id);
  };
  const [alone] = await idsOf(['慰问优抚对象xx人次。']);
  const both = await idsOf(['慰问优抚对象xx人次。', '其他工作有序推进。', '慰问优抚对象xx人次。']);
  expect(new Set(both).size).toBe(2);
  expect(both[0]).toBe(alone);
});

test('a rule set aside finds nothing', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const answer = await writer.post('/api/report-checks', {
    blocks: [{ text: '慰问优抚对象xx人次。' }],
    withoutRules: ['unfilled-blank'],
  });
  expect(answer.json().findings).toEqual([]);
});

test('who pastes a paragraph no person writes is told that it was not read', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const answer = await writer.post('/api/report-checks', {
    blocks: [{ text: '走访慰问xx人。' }, { text: '户均3元3户，'.repeat(900) }],
  });
  expect(answer.json()).toMatchObject({
    findings: [{ rule: 'unfilled-blank', block: 0 }],
    remarks: ['第2段超过5000字，没有检查；请分段后再检查。'],
  });
});
