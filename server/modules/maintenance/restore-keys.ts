import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseKeyring, readKeyText, type Keyring } from '#platform/crypto/keyring.ts';
import { keyDigest, requireMaster } from '#platform/db/installation.ts';
import { Problem } from '#platform/errors/problem.ts';
import { KEYS_ENTRY, type ArchiveHead } from './archive-format.ts';
import { archiveEntries, readAll } from './read-archive.ts';

const FILE = 'keys.json';

const keysInArchive = async (path: string): Promise<string> => {
  for await (const { name, content } of archiveEntries(path)) {
    if (name === KEYS_ENTRY) return (await readAll(content)).toString('utf8');
    content.resume();
  }
  throw new Error(`${path} says that it holds keys, yet has none.`);
};

export interface RestoredKeys {
  readonly keyring: Keyring;
  /** Puts the key file into the data folder's secrets, unless it lies there already. */
  readonly install: (secrets: string) => void;
}

/**
 * The keys that belong to a backup: from the file given, from the data folder where they were put before, or from the
 * archive. Throws a Problem when there are none, they belong to other data, or are older than the backup; nothing is changed.
 */
export const keysForRestore = async (
  path: string,
  head: ArchiveHead,
  { given, secrets }: { given?: string | undefined; secrets: string },
): Promise<RestoredKeys> => {
  const inFolder = join(secrets, FILE);
  const source = given ?? (existsSync(inFolder) ? inFolder : null);
  if (source === null && !head.withKeys)
    throw new Problem('invalid', 'keys-needed', '这份备份不含密钥，恢复需要密钥托管副本。', {
      advice: '请用 --keys 指明 keys.json 的位置，见 docs/how-to/keys.md。',
    });
  if (source !== null && !statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new Problem('invalid', 'keys-missing', `没有密钥文件 ${source}。`, {
      advice: '请核对文件名和位置。',
    });
  const content = source === null ? await keysInArchive(path) : readKeyText(source);
  const where = source ?? path;
  const keyring = parseKeyring(content, where);
  if (keyDigest(keyring).toString('hex') !== head.keyDigest)
    throw new Problem('conflict', 'wrong-keys', '密钥与这份备份不配套，未作任何改动。', {
      advice: '请找出备份当时的 keys.json，见 docs/how-to/keys.md。',
    });
  const { master } = head;
  if (master) requireMaster(keyring, { ...master, digest: Buffer.from(master.digest, 'hex') }, where);
  return {
    keyring,
    install: (folder) => {
      const target = join(folder, FILE);
      if (source === null || resolve(source) !== resolve(target))
        writeFileSync(target, content, { mode: 0o600 });
    },
  };
};
