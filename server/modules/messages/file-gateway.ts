import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { maskPhone } from '#kit';
import { today } from '#platform/calendar/today.ts';
import type { MessageGateway } from './message-gateway.ts';

export const FILE_GATEWAY = 'file';

/**
 * The gateway of a bureau that has not named one: each message becomes a line of a file of the day, the number masked.
 * Nothing reaches a phone, and the page of messages says so.
 */
export const fileGateway = (folder: string): MessageGateway => ({
  name: FILE_GATEWAY,
  send: async ({ id, channel, template, phone, text }) => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const line = JSON.stringify({ id, channel, template, to: maskPhone(phone), text });
      await appendFile(join(folder, `${channel}-${today()}.jsonl`), `${line}\n`, { mode: 0o600 });
      return { kind: 'accepted', receipt: null };
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      return { kind: 'unreachable', reason: `消息文件写不成（${code}）` };
    }
  },
});
