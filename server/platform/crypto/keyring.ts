import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { KEY_LENGTH, sealingKey, type SealingKey } from './authenticated-sm4.ts';

/** Master keys wrap the data keys of people; index keys make blind indexes. Both live outside the database. */
export interface Keyring {
  readonly masterKey: (version: number) => SealingKey;
  readonly currentMaster: number;
  readonly indexKey: KeyObject;
  readonly indexVersion: number;
}

interface KeyFile {
  currentMaster: number;
  masters: Record<string, string>;
  indexVersion: number;
  indexKey: string;
}

const FILE = 'keys.json';

const write = (folder: string, keys: KeyFile): void => {
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
};

const fresh = (): string => randomBytes(KEY_LENGTH).toString('base64');

const read = (folder: string): KeyFile => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as KeyFile;
  } catch {
    throw new Problem('unavailable', 'key-file-unreadable', `密钥文件 ${join(folder, FILE)} 无法读取。`, {
      advice: '请从密钥托管副本恢复该文件后重试，见 docs/how-to/keys.md。',
    });
  }
};

const toKeyring = (keys: KeyFile): Keyring => {
  const masters = new Map(
    Object.entries(keys.masters).map(([version, key]) => [
      Number(version),
      sealingKey(Buffer.from(key, 'base64')),
    ]),
  );
  return {
    currentMaster: keys.currentMaster,
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
  return toKeyring(read(folder));
};

/** Adds a master key and makes it current; older ones stay, since data keys are re-wrapped afterwards. */
export const addMasterKey = (folder: string): Keyring => {
  const keys = read(folder);
  const next = keys.currentMaster + 1;
  const changed = { ...keys, currentMaster: next, masters: { ...keys.masters, [next]: fresh() } };
  write(folder, changed);
  return toKeyring(changed);
};
