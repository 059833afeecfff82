import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { digestOf, signRequest } from '#platform/crypto/sign-request.ts';
import { PartnerNotice } from './send-to-partner.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/how-to/partner-interface.md');
const openapi = JSON.parse(read('generated/openapi.json'));

const PART = {
  county: 990101,
  id: '01980000-0000-7000-8000-000000000002',
  caseNumber: '990101-2026-000012',
  code: 'household-registration',
  title: '恢复户口',
  item: 'returning-report',
  itemTitle: '退役报到“一件事”',
  applicant: '穆返乡',
  region: 990101001001,
  regionName: '青岚区云岭街道',
  state: 'sent',
  sentOn: '2026-11-27',
  dueOn: '2026-12-04',
};

test('the signature worked out in the guide is the one the program makes', () => {
  const [, secret = ''] = /密钥 `([0-9a-f]{64})`/.exec(guide) ?? [];
  const [, keyId = ''] = /编号 `(990101\.[^`]+)`/.exec(guide) ?? [];
  const [, target = ''] = /`POST (\/api\/partner-interface[^`]+)`，时间/.exec(guide) ?? [];
  const [, timestamp = ''] = /时间 `(\d{10})`/.exec(guide) ?? [];
  const [, nonce = ''] = /nonce `(\w+)`/.exec(guide) ?? [];
  const [, body = ''] = /内容 `(\{[^`]+\})`，签名/.exec(guide) ?? [];
  const parts = {
    keyId,
    method: 'POST',
    target,
    timestamp: Number(timestamp),
    nonce,
    bodyDigest: digestOf(body),
  };
  expect(guide).toContain(`\n${signRequest(Buffer.from(secret, 'hex'), parts)}\n`);
});

test('the OpenAPI document describes what is sent and taken: a notice fits, a changed one does not', () => {
  const { schema } = openapi.webhooks.partnerParts.post.requestBody.content['application/json'];
  const fits = (value: unknown) => z.fromJSONSchema(schema).safeParse(value).success;
  const notice = PartnerNotice.parse({ kind: 'part', part: PART });
  expect(fits(JSON.parse(JSON.stringify(notice)))).toBe(true);
  expect(fits({ kind: 'part', part: { ...PART, sentOn: 'yesterday' } })).toBe(false);
  const reply = openapi.paths['/api/partner-interface/parts/{county}/{id}/replies'].post;
  const replies = z.fromJSONSchema(reply.requestBody.content['application/json'].schema);
  const isReply = (value: unknown) => replies.safeParse(value).success;
  expect(isReply({ kind: 'finish', receipt: 'HK-0001', note: null })).toBe(true);
  expect(isReply({ kind: 'approve' })).toBe(false);
  expect(reply.security).toEqual([{ signature: [] }]);
  expect(reply.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'county',
    'id',
    'X-Rongjun-Key',
    'X-Rongjun-Timestamp',
    'X-Rongjun-Nonce',
    'Idempotency-Key',
  ]);
});
