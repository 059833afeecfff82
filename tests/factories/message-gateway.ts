import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openMessageHouse, sendMessage, type MessageHouse } from '#modules/messages';
import type { PersonRef } from '#modules/registry';
import { fileOne } from './file-one.ts';
import type { TestApp, TestClient } from './test-app.ts';
import { machineContext, type WorkingSystem } from './working-system.ts';

export const COUNTY = 990101000000;
export const TOWN = 990101001000;
export const PHONE = '15400008888';

/** What a message of finished work says. */
export const FINISHED = {
  name: '皇甫嵩',
  matter: '优待证申领',
  day: '2026-11-05',
  next: '请到站领取。',
  station: '0990-1',
};

type Message = Partial<Parameters<typeof sendMessage>[2]>;

interface MessageDesk {
  /** May see and resend the messages of the county. */
  readonly head: TestClient;
  /** May neither. */
  readonly clerk: TestClient;
  /** Whom messages go to unless told otherwise. */
  readonly person: PersonRef;
  /** Sends through the gateway. */
  readonly ways: MessageHouse;
  /** Has no gateway and writes into `folder`. */
  readonly files: MessageHouse;
  readonly folder: string;
}

/** A provider of short messages of our own: answers as it is told, remembers what came. */
const openProvider = () => {
  const gateway = {
    came: [] as { id: string; phone: string; text: string; key: string | undefined }[],
    answer: { status: 200, body: { receipt: 'R-1' } as object },
    receipts: [] as object[],
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as { id: string; phone: string; text: string };
      const isReceipt = request.url === '/sms/receipts';
      const key = request.headers['idempotency-key'] as string | undefined;
      if (!isReceipt) gateway.came.push({ ...body, key });
      const { status, body: said } = isReceipt
        ? { status: 200, body: { receipts: gateway.receipts } }
        : gateway.answer;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(said));
    });
  });
  return { gateway, server };
};

/** Messages of one township, the gateway they go through, and who may send them again. */
export const withMessages = (system: WorkingSystem, house: TestApp) => {
  const { gateway, server } = openProvider();
  let opened: MessageDesk | undefined;
  const desk = (): MessageDesk => {
    if (!opened) throw new Error('The desk is there inside tests and hooks only.');
    return opened;
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const folder = mkdtempSync(join(tmpdir(), 'rongjun-messages-'));
    const settings = {
      bureau: '云麓市退役军人事务局',
      publicAddress: 'https://pingjia.example.cn',
      folder,
      secrets: folder,
    };
    const sms = { url: `http://127.0.0.1:${port}/sms`, receipts: true };
    opened = {
      folder,
      ways: openMessageHouse({ ...settings, gateways: { sms } }),
      files: openMessageHouse({ ...settings, gateways: {} }),
      head: await house.signInAs({ role: 'section-head', region: COUNTY }),
      clerk: await house.signInAs({ role: 'station-clerk', region: TOWN }),
      person: await fileOne(system, { name: FINISHED.name, phone: PHONE }),
    };
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const send = (message: Message = {}) =>
    system.everywhere((tx) =>
      sendMessage(tx, machineContext, {
        template: 'work-finished',
        to: { kind: 'person', ref: desk().person },
        region: TOWN,
        line: 'benefits',
        values: FINISHED,
        ...message,
      }),
    );
  const listed = async (client: TestClient, query = '') =>
    (await client.get(`/api/messages?${query}`)).json().rows;
  const one = async (id: string): Promise<Record<string, unknown>> =>
    (await listed(desk().head, 'size=100')).find((row: { id: string }) => row.id === id);
  return { desk, gateway, send, listed, one };
};
