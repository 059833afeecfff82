import { sql } from 'kysely';
import { businessLines, findServiceItem } from '#definitions';
import type { ServiceItemDefinition } from '#kit';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

/** A definition with the digest that names exactly this wording of it. */
export interface KnownItem {
  readonly item: ServiceItemDefinition;
  readonly digest: string;
}

const digests = new WeakMap<ServiceItemDefinition, string>();

const digestOf = (item: ServiceItemDefinition): string => {
  const known = digests.get(item) ?? sm3(Buffer.from(canonicalJson(item))).toString('hex');
  digests.set(item, known);
  return known;
};

/** Digests are never forgotten and never change, so what was read once need not be read again. */
const read = new Map<string, ServiceItemDefinition>();

/** The item as it is defined today. Throws Problem not-found. */
export const getItem = (code: string): KnownItem => {
  const item = findServiceItem(code);
  if (!item)
    throw new Problem('not-found', 'item-not-found', '没有这个服务事项。', {
      advice: '请从事项列表里选择。',
    });
  return { item, digest: digestOf(item) };
};

export const lineOfItem = ({ line }: ServiceItemDefinition): number =>
  businessLines.find(({ code }) => code === line)?.number ?? 0;

/** Keeps the wording a case begins with, so that the case finishes on it; once, if another keeps it meanwhile. */
export const keepDefinition = async (tx: Tx, { item, digest }: KnownItem): Promise<void> => {
  await sql`
    insert into case_definition (digest, item, version, body)
    values (${digest}, ${item.code}, ${item.version}, ${JSON.stringify(item)}::jsonb)
    on conflict (digest) do nothing
  `.execute(tx);
};

/** The definitions that cases began with, by digest. */
export const definitionsOf = async (
  tx: Tx,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, ServiceItemDefinition>> => {
  const missing = [...new Set(wanted)].filter((digest) => !read.has(digest));
  if (missing.length > 0) {
    const { rows } = await sql<{ digest: string; body: unknown }>`
      select digest, body from case_definition where digest = any(${missing}::text[])
    `.execute(tx);
    for (const row of rows) read.set(row.digest, row.body as ServiceItemDefinition);
  }
  return read;
};

/** Every definition any case began with, by digest. */
export const everyDefinition = async (tx: Tx): Promise<ReadonlyMap<string, ServiceItemDefinition>> => {
  const { rows } = await sql<{ digest: string }>`select digest from case_definition`.execute(tx);
  return definitionsOf(
    tx,
    rows.map(({ digest }) => digest),
  );
};

/** The definition that a case began with. */
export const definitionOf = async (tx: Tx, digest: string): Promise<ServiceItemDefinition> =>
  (await definitionsOf(tx, [digest])).get(digest)!;
