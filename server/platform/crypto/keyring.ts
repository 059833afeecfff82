import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { KEY_LENGTH, sealingKey, type SealingKey } from './authenticated-sm4.ts';

/** Master keys wrap the data keys of people; index keys make blind indexes. Both live outside the database. */
export interface Keyring {
  readonly masterKey: (version: number) => SealingKey;
  readonly hasMaster: (version: number) => boolean;
  readonly currentMaster: number;
  readonly indexKey: KeyObject;
  readonly indexVersion: number;
}

const MasterKey = z.base64().refine((key) => Buffer.from(key, 'base64').length === KEY_LENGTH);

const KeyFile = z
  .object({
    currentMaster: z.int().min(1),
    masters: z.record(z.string().regex(/^[1-9]\d*$/), MasterKey),
    indexVersion: z.int().min(1),
    indexKey: z.base64().min(1),
  })
  .refine(({ currentMaster, masters }) => String(currentMaster) in masters);
type KeyFile = z.infer<typeof KeyFile>;

const FILE = 'keys.json';

const write = (folder: string, keys: KeyFile): void => {
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
};

const fresh = (): string => randomBytes(KEY_LENGTH).toString('base64');

/** The keys of a file that was read; `path` is told to whoever gave it. */
const parse = (text: string, path: string): KeyFile => {
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch {
    throw new Problem('unavailable', 'key-file-unreadable', `密钥文件 ${path} 的内容不完整或不是密钥。`, {
      advice: '请从密钥托管副本恢复该文件后重试，见 docs/how-to/keys.md。',
    });
  }
};

/** The text of a key file. Throws Problem 'key-file-unreadable'. */
export const readKeyText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Problem('unavailable', 'key-file-unreadable', `密钥文件 ${path} 无法读取。`, {
      advice: '请从密钥托管副本恢复该文件后重试，见 docs/how-to/keys.md。',
    });
  }
};

const read = (path: string): KeyFile => parse(readKeyText(path), path);

const toKeyring = (keys: KeyFile): Keyring => {
  const masters = new Map(
    Object.entries(keys.masters).map(([version, key]) => [
      Number(version),
      sealingKey(Buffer.from(key, 'base64')),
    ]),
  );
  return {
    currentMaster: keys.currentMaster,
    hasMaster: (version) => masters.has(version),
    masterKey: (version) => {
      const key = masters.get(version);
      if (key !== undefined) return key;
      throw new Problem('unavailable', 'master-key-missing', `缺少第 ${version} 版主密钥。`, {
        advice: '请从密钥托管副本恢复密钥文件，见 docs/how-to/keys.md。',
      });
    },
    indexVersion: keys.indexVersion,
    indexKey: createSecretKey(keys.indexKey, 'base64'),
  };
};

/** Opens the key file in `folder`; with `create`, makes one on the very first start. */
export const openKeyring = (folder: string, { create = false } = {}): Keyring => {
  if (create && !existsSync(join(folder, FILE))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    write(folder, { currentMaster: 1, masters: { 1: fresh() }, indexVersion: 1, indexKey: fresh() });
  }
  return toKeyring(read(join(folder, FILE)));
};

/** Opens the text of a key file that lies elsewhere; `path` says where. */
export const parseKeyring = (text: string, path: string): Keyring => toKeyring(parse(text, path));

/** Adds a master key and makes it current; older ones stay, since data keys are re-wrapped afterwards. */
export const addMasterKey = (folder: string): Keyring => {
  const keys = read(join(folder, FILE));
  const next = keys.currentMaster + 1;
  const changed = { ...keys, currentMaster: next, masters: { ...keys.masters, [next]: fresh() } };
  write(folder, changed);
  return toKeyring(changed);
};
