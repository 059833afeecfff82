import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { fileGateway } from './file-gateway.ts';
import { httpGateway } from './http-gateway.ts';
import type { MessageGateway, MessageHouse } from './message-gateway.ts';

interface GatewaySettings {
  readonly url: string;
  readonly receipts: boolean;
}

export interface MessageHouseSettings {
  readonly bureau: string;
  readonly publicAddress: string;
  readonly gateways: {
    readonly sms?: GatewaySettings | undefined;
    readonly wechat?: GatewaySettings | undefined;
  };
  /** Where the file gateway writes, and where tokens lie. */
  readonly folder: string;
  readonly secrets: string;
}

const Tokens = z.strictObject({ sms: z.string().min(1).optional(), wechat: z.string().min(1).optional() });
const FILE = 'message-gateways.json';

const readTokens = (secrets: string): z.infer<typeof Tokens> => {
  const path = join(secrets, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  try {
    return Tokens.parse(JSON.parse(text));
  } catch {
    throw new Problem('unavailable', 'message-gateway-tokens', `消息网关的密钥文件 ${path} 不正确。`, {
      advice: '文件内容应为 {"sms":"…","wechat":"…"}，权限 600，见 docs/how-to/message-gateways.md。',
    });
  }
};

/** Opens the ways out that settings.json names; a channel without one goes to a file. */
export const openMessageHouse = (settings: MessageHouseSettings): MessageHouse => {
  const { bureau, publicAddress, gateways, folder, secrets } = settings;
  const tokens = readTokens(secrets);
  const gatewayOf = (channel: 'sms' | 'wechat'): MessageGateway => {
    const named = gateways[channel];
    if (named === undefined) return fileGateway(folder);
    return httpGateway({ url: named.url, token: tokens[channel] ?? null, givesReceipts: named.receipts });
  };
  return { bureau, publicAddress, gateways: { sms: gatewayOf('sms'), wechat: gatewayOf('wechat') } };
};
