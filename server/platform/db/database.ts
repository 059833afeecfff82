import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '#generated/db.ts';
import { PreparingClient } from './preparing-client.ts';
import { forgetAnswers } from './short-memory.ts';
import { intersectScopes } from '../auth/intersect-scopes.ts';
import { scopeLiteral, WHOLE_SCOPE, type Scope } from '../auth/scope.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

const BIGINT = 20;
const DATE = 1082;
const NUMERIC = 1700;

const types = new pg.TypeOverrides();
// Fen, counts and region codes all stay below 2^53, so bigint and whole sums arrive as numbers.
types.setTypeParser(BIGINT, Number);
types.setTypeParser(NUMERIC, Number);
// A date is a date: 'YYYY-MM-DD', never a moment.
types.setTypeParser(DATE, (text: string) => text);

/**
 * Twenty people ask at once: starting helpers for one of them costs more than the page they help to find, of which the
 * planner expects too few rows to stop early.
 */
const BY_ITSELF = '-c max_parallel_workers_per_gather=0';

/** Opens a pool. `connectionString` may name a socket folder: postgresql:///rongjun?host=/path&user=rongjun_app. */
export const openDatabase = (connectionString: string, connections = 16): Database => {
  forgetAnswers();
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    types,
    options: BY_ITSELF,
    Client: PreparingClient,
    pipeline: true,
  });
  // An idle connection the server closes has left the pool already; the next query opens another or fails by itself.
  pool.on('error', () => undefined);
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
};

const SCOPE_LITERAL = /^\{[\d[\]),]*\}$/;

/** The scope each open transaction has. */
const scopes = new WeakMap<Tx, Scope>();

/** What a transaction may see and write; nothing outside `inScope` and its like. */
export const scopeOf = (tx: Tx): Scope => scopes.get(tx) ?? [];

/**
 * The statement itself, not set_config(): only a SET LOCAL is carried to the workers of a Citus cluster. It takes no
 * parameter, so the literal is checked to hold nothing but digits, brackets and commas.
 */
const setScope = async (tx: Tx, scope: Scope): Promise<void> => {
  const literal = scopeLiteral(scope);
  if (!SCOPE_LITERAL.test(literal)) throw new RangeError(`Not a scope: ${literal}`);
  await sql.raw(`set local rongjun.scope = '${literal}'`).execute(tx);
  scopes.set(tx, scope);
};

/**
 * Runs one act or one read in one transaction that may touch only rows of `scope`.
 * Row-level security reads rongjun.scope; without it no row is seen.
 */
export const inScope = async <T>(db: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await setScope(tx, scope);
    return work(tx);
  });

/** As `inScope`, but every statement sees the same moment: for checks and exports that read in several steps. */
export const inSnapshot = async <T>(db: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setScope(tx, scope);
      return work(tx);
    });

/**
 * Runs work that may touch only what both the transaction's scope and `scope` allow, for a part of an answer that needs
 * a permission of its own: names beside work, for those who may open people's files. The wider scope holds again after.
 */
export const withinScope = async <T>(tx: Tx, scope: Scope, work: () => Promise<T>): Promise<T> => {
  const before = scopeOf(tx);
  await setScope(tx, intersectScopes(before, scope));
  const result = await work();
  await setScope(tx, before);
  return result;
};

/**
 * Lets the system's own bookkeeping write where the actor of the transaction may not: a station's entry moves the figures
 * of its county. The actor's scope holds again afterwards. Never for what an actor asked to see or change, unless those
 * whom it belongs to have handed it over.
 */
export const beyondScope = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  const before = scopeOf(tx);
  await setScope(tx, WHOLE_SCOPE);
  const result = await work();
  await setScope(tx, before);
  return result;
};
