import { expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';
import { checkInThread } from './check-in-thread.ts';
import { readText } from './read-text.ts';

const blocks = readText('一、走访慰问\n走访慰问xx人，近300余户，满意率达100%以上。');

test('the thread finds what the rules find', async () => {
  expect(await checkInThread(blocks, {})).toEqual(checkDocument(blocks));
  expect(await checkInThread(blocks, { withoutRules: ['unfilled-blank'] })).toEqual(
    checkDocument(blocks, { withoutRules: ['unfilled-blank'] }),
  );
});

test('checks asked for at once are each answered with their own findings', async () => {
  const texts = Array.from({ length: 5 }, (_, at) =>
    readText(`${'全年工作有力有序推进。'.repeat(at)}走访xx人。`),
  );
  const found = await Promise.all(texts.map((one) => checkInThread(one, {})));
  expect(found).toEqual(texts.map((one) => checkDocument(one)));
});

test('a text that takes too long is given up, and the next one is checked', async () => {
  const pasted = readText('户均3元3户，占3%；'.repeat(400));
  const [slow, next] = await Promise.allSettled([checkInThread(pasted, {}, 1), checkInThread(blocks, {})]);
  expect(slow).toMatchObject({
    status: 'rejected',
    reason: { kind: 'too-large', code: 'too-slow-document' },
  });
  expect(next).toMatchObject({ status: 'fulfilled', value: checkDocument(blocks) });
});
