import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rewrapEveryKey, verifyEverything } from '#modules/maintenance';
import { deliverMessages, openMessageHouse, sendMessage } from '#modules/messages';
import { inviteRating } from '#modules/ratings';
import type { PersonRef } from '#modules/registry';
import { currentKeyring, useKeyring } from '#platform/crypto/current-keyring.ts';
import { addMasterKey, openKeyring } from '#platform/crypto/keyring.ts';
import { signToken } from '#platform/crypto/signed-token.ts';
import { newId } from '#platform/db/new-id.ts';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const TOWN = 990101001000;
const ID_NUMBER_LENGTH = 18;
const CALLER = '15400777001';
const VISITOR = '15400999999';
const COMMENT = '窗口让我跑了三趟';

const system = withWorkingSystem();
const house = withTestApp(system);
const folder = mkdtempSync(join(tmpdir(), 'rongjun-rotation-'));
const sent: string[] = [];

let gateway: Server;
let office: TestClient;
let agent: TestClient;
let administrator: TestClient;
let person: PersonRef;
let rated = { countyCode: 0, id: '' };
let call = { id: '' };

/** What the first master key closed: a file, a call, a rating, a message that waits, a partner's secret. */
const closeEverything = async (): Promise<void> => {
  person = await fileOne(system, { regionCode: 990101001001 });
  call = await ok(
    agent.post('/api/hotline/calls', {
      region: COUNTY,
      hotline: 'bureau',
      kind: 'praise',
      matter: 'other',
      number: CALLER,
      content: '表扬窗口人员。',
      answer: '感谢来电。',
    }),
  );
  const invited = await system.everywhere((tx) =>
    inviteRating(tx, machineContext, {
      subject: { kind: 'case', id: newId() },
      region: TOWN,
      line: 'stations',
      item: { code: 'veteran-card', title: '优待证申领' },
      servedOn: today(),
      handledBy: [],
      person,
    }),
  );
  rated = invited!;
  const token = signToken(currentKeyring(), 'rating', rated);
  const payload = { token, level: 'dissatisfied', comment: COMMENT };
  const given = await house.app.inject({ method: 'POST', url: '/api/public/ratings', payload });
  expect(given.statusCode, given.body).toBe(200);
  await system.everywhere((tx) =>
    sendMessage(tx, machineContext, {
      template: 'work-finished',
      to: { kind: 'phone', phone: VISITOR },
      region: TOWN,
      line: 'benefits',
      values: { name: '来访人', matter: '优待证申领', day: today(), next: '请到站领取。', station: '0990-1' },
    }),
  );
  await ok(
    administrator.post('/api/partner-systems', { department: 'education', region: COUNTY, url: null }),
  );
};

/** Throws the first master key away: what it still closes is lost. */
const removeFirstKey = (): void => {
  const path = join(folder, 'keys.json');
  const keys = JSON.parse(readFileSync(path, 'utf8')) as { masters: Record<string, string> };
  const { 1: _first, ...masters } = keys.masters;
  writeFileSync(path, JSON.stringify({ ...keys, masters }));
  useKeyring(openKeyring(folder));
};

/** How many rows of each table with keys are closed by a master key other than the present one. */
const closedBefore = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'wrapped_key' order by 1
  `.execute(system.owner);
  return system.everywhere(async (tx) => {
    const counts: Record<string, number> = {};
    for (const { table_name: table } of rows) {
      const { rows: found } = await sql<{ left: number }>`
        select count(*)::integer as left from ${sql.table(table)} where key_version <> ${currentKeyring().currentMaster}
      `.execute(tx);
      counts[table] = found[0]!.left;
    }
    return counts;
  });
};

beforeAll(async () => {
  useKeyring(openKeyring(folder, { create: true }));
  gateway = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      sent.push((JSON.parse(text) as { phone: string }).phone);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"receipt":"R-1"}');
    });
  });
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  office = await house.signInAs({ role: 'writer', region: COUNTY, lines: ['office'] });
  agent = await house.signInAs({ role: 'hall-clerk', region: COUNTY });
  administrator = await house.signInAs({ role: 'system-admin', region: COUNTY });
  await closeEverything();
});
afterAll(() => new Promise((closed) => gateway.close(closed)));

test('after a rotation every key lies under the new master key, and a second one finds nothing to do', async () => {
  useKeyring(addMasterKey(folder));
  const before = await closedBefore();
  for (const table of ['hotline_call', 'message', 'partner_system', 'person', 'service_rating'])
    expect(before[table], table).toBeGreaterThan(0);
  expect(await rewrapEveryKey(system.db)).toBe(Object.values(before).reduce((sum, count) => sum + count, 0));
  expect(Object.values(await closedBefore()).filter((count) => count > 0)).toEqual([]);
  expect(await rewrapEveryKey(system.db)).toBe(0);
});

test('with the first master key gone, files, calls, ratings, waiting messages and partners’ secrets still open', async () => {
  removeFirstKey();
  expect(() => currentKeyring().masterKey(1)).toThrow('缺少第 1 版主密钥');
  const reveal = await agent.post(`/api/people/${person.countyCode}/${person.id}/reveals`, {
    field: 'idNumber',
    reason: '核对证件',
  });
  expect(reveal.json().value).toHaveLength(ID_NUMBER_LENGTH);
  expect(await ok(agent.post(`/api/hotline/calls/990101/${call.id}/number`, { reason: '回访' }))).toEqual({
    number: CALLER,
  });
  expect(
    (await office.get(`/api/rating-rectifications/${rated.countyCode}/${rated.id}`)).json(),
  ).toMatchObject({ comment: COMMENT });
  const { port } = gateway.address() as AddressInfo;
  const ways = openMessageHouse({
    bureau: '云麓市退役军人事务局',
    publicAddress: 'https://pingjia.example.cn',
    folder,
    secrets: folder,
    gateways: { sms: { url: `http://127.0.0.1:${port}/sms`, receipts: false } },
  });
  await deliverMessages(system.db, ways);
  expect(sent).toContain(VISITOR);
  const { rows } = (await administrator.get('/api/partner-systems')).json();
  const rotated = await administrator.post(`/api/partner-systems/990101/${rows[0].id}/keys`, {
    rowVersion: rows[0].rowVersion,
  });
  expect(rotated.json().secret).toMatch(/^[0-9a-f]{64}$/);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
