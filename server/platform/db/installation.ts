import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { openKeyring, type Keyring } from '../crypto/keyring.ts';
import { Problem } from '../errors/problem.ts';
import type { Database } from './database.ts';

/** Tells which key files belong to which data without telling anything of the keys: SHA-256 of the index key. */
export const keyDigest = (keyring: Keyring): Buffer =>
  createHash('sha256').update(keyring.indexKey.export()).digest();

/** Which master key was in force. */
export interface KnownMaster {
  readonly version: number;
  readonly digest: Buffer;
}

const masterDigest = (keyring: Keyring, version: number): Buffer => {
  const { cipher, mac } = keyring.masterKey(version);
  return createHash('sha256').update(cipher.export()).update(mac.export()).digest();
};

/** Throws Problem 'outdated-keys' when keys lack the master key that was in force, or have another under its number. */
export const requireMaster = (keyring: Keyring, { version, digest }: KnownMaster, where: string): void => {
  const isThere = keyring.hasMaster(version) && masterDigest(keyring, version).equals(digest);
  if (isThere) return;
  throw new Problem(
    'conflict',
    'outdated-keys',
    `${where} 里没有第 ${version} 版主密钥，是更换主密钥以前的副本，未作任何改动。`,
    { advice: '请用最近一次更换主密钥以后的托管副本，见 docs/how-to/keys.md。' },
  );
};

const noteMaster = async (owner: Database, keyring: Keyring): Promise<void> => {
  const version = keyring.currentMaster;
  const digest = masterDigest(keyring, version);
  await owner.updateTable('installation').set({ master_version: version, master_digest: digest }).execute();
};

/**
 * Opens the key files that belong to this database; makes them when the database is new.
 * @param owner connection as the schema's owner
 * Throws Problem 'wrong-keys' when the files are another installation's, 'outdated-keys' when they are from before a change
 * of the master key, 'key-file-unreadable' when they are missing.
 */
export const openInstallationKeys = async (owner: Database, secrets: string): Promise<Keyring> => {
  const known = await owner
    .selectFrom('installation')
    .select(['index_key_digest', 'master_version as version', 'master_digest as digest'])
    .executeTakeFirst();
  if (known === undefined) {
    const keyring = openKeyring(secrets, { create: true });
    await owner
      .insertInto('installation')
      .values({ index_key_digest: keyDigest(keyring) })
      .execute();
    await noteMaster(owner, keyring);
    return keyring;
  }
  const keyring = openKeyring(secrets);
  if (!known.index_key_digest.equals(keyDigest(keyring)))
    throw new Problem('conflict', 'wrong-keys', `${secrets} 里的密钥不是这个数据库的，未作任何改动。`, {
      advice: '请从密钥托管副本恢复 keys.json 后重试，见 docs/how-to/keys.md。',
    });
  const { version, digest } = known;
  if (version !== null && digest !== null) requireMaster(keyring, { version, digest }, secrets);
  if (version !== keyring.currentMaster) await noteMaster(owner, keyring);
  return keyring;
};

/** The bureau that runs this installation. */
export interface SiteFacts {
  readonly name: string;
  readonly region: number;
}

export const readSite = async (db: Database): Promise<SiteFacts | null> => {
  const row = await db.selectFrom('installation').select(['site_name', 'site_region']).executeTakeFirst();
  return row === undefined || row.site_name === null || row.site_region === null
    ? null
    : { name: row.site_name, region: row.site_region };
};

export const writeSite = async (owner: Database, site: SiteFacts): Promise<void> => {
  await owner.updateTable('installation').set({ site_name: site.name, site_region: site.region }).execute();
};

/** True while nothing has been recorded: no region, no account, no act. */
export const isEmptyDatabase = async (owner: Database): Promise<boolean> => {
  const { rows } = await sql<{ empty: boolean }>`
    select not (exists (select 1 from region) or exists (select 1 from account) or exists (select 1 from act)) as empty
  `.execute(owner);
  return rows[0]?.empty ?? true;
};
