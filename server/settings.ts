import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';

const Gateway = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, '')),
  receipts: z.boolean().default(false),
});

/** settings.json in the data folder: what a bureau may set about its server. Every part may be left out. */
const Settings = z.strictObject({
  port: z.int().min(1).max(65_535).optional().describe('Port the workbench answers on; 8080 when left out.'),
  host: z.string().optional().describe('Address to listen on; the machine itself (127.0.0.1) when left out.'),
  tls: z
    .strictObject({ key: z.string(), certificate: z.string() })
    .optional()
    .describe('Paths of a PEM key and certificate.'),
  trustedProxies: z
    .array(z.string())
    .optional()
    .describe('Addresses of reverse proxies in front of the server.'),
  publicAddress: z
    .url({ protocol: /^https?$/ })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional()
    .describe(
      'Address under which people outside reach the rating page; where the server listens when left out.',
    ),
  messageGateways: z
    .strictObject({ sms: Gateway.optional(), wechat: Gateway.optional() })
    .optional()
    .describe('Providers of short messages and WeChat messages; a channel without one goes to a file.'),
  fileStore: z
    .strictObject({
      endpoint: z.url({ protocol: /^https?$/ }),
      bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
      region: z.string().default('us-east-1'),
      prefix: z
        .string()
        .regex(/^([A-Za-z0-9_-]+\/)*$/)
        .default(''),
      style: z.enum(['path', 'host']).default('path'),
    })
    .optional()
    .describe('An S3-compatible object store for attachments; the data folder when left out.'),
});
export type Settings = z.infer<typeof Settings>;

/** Reads settings.json of a data folder; throws a Problem that names the wrong part. */
export const readSettings = (dataFolder: string): Settings => {
  const path = join(dataFolder, 'settings.json');
  if (!existsSync(path)) return {};
  const refuse = (reason: string): Problem =>
    new Problem('invalid', 'bad-settings', `设置文件 ${path} 不正确：${reason}。`, {
      advice: '请改正后重试，见 docs/how-to/settings.md。',
    });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw refuse('不是 JSON');
  }
  const read = Settings.safeParse(content);
  if (!read.success)
    throw refuse(read.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`).join(';'));
  return read.data;
};

/** Throws Problem 'bad-tls' when key and certificate cannot be read or do not belong together; asked before anything is changed. */
export const requireUsableTls = ({ tls }: Settings): void => {
  if (tls === undefined) return;
  try {
    createSecureContext({ key: readFileSync(tls.key), cert: readFileSync(tls.certificate) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'invalid',
      'bad-tls',
      `私钥 ${tls.key} 和证书 ${tls.certificate} 不能用（${reason}）。`,
      {
        advice: '请核对 settings.json 里的路径，两者应为配套的 PEM 文件，见 docs/how-to/run-on-a-server.md。',
      },
    );
  }
};
