import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { getLedger, recordEntry } from '#modules/ledgers';
import { toProblem } from '#platform/errors/to-problem.ts';
import { machine } from './clerks.ts';
import type { Cluster } from './cluster.ts';
import { OTHER_VILLAGE, VILLAGE } from './people-steps.ts';
import { same } from './steps.ts';
import { visitOn } from './visit-answers.ts';

/** How many write side by side, so that a transaction is always open when a node goes or a shard moves. */
const WRITERS = 2;
const DAY = '2025-08-01';
/** Before a writer that was refused tries the next household. */
const PAUSE_IN_MS = 100;

/** What the writers were told: households whose visits were answered as recorded, and why others were not. */
export interface Told {
  readonly answered: readonly string[];
  readonly refused: readonly { readonly household: string; readonly why: string }[];
}

const whyOf = (error: unknown): string =>
  toProblem(error)?.message ?? (error instanceof Error ? error.message : String(error));

/**
 * Writers that record one visit in each of two counties by each transaction, until they are stopped. The counties lie on
 * two workers when `movingSteps` came before, so that every commit is one of two nodes.
 */
export const startWriters = ({ everywhere }: Cluster, title: string) => {
  const ledger = getLedger('visit');
  const answered: string[] = [];
  const refused: { household: string; why: string }[] = [];
  let isWriting = true;
  const record = (household: string) =>
    everywhere(async (tx) => {
      for (const regionCode of [VILLAGE, OTHER_VILLAGE])
        await recordEntry(tx, machine, ledger, {
          regionCode,
          answers: visitOn(DAY, { recipientName: household }),
        });
    });
  const write = async (writer: number): Promise<void> => {
    for (let at = 1; isWriting; at += 1) {
      const household = `${title}${writer}之${at}`;
      try {
        await record(household);
        answered.push(household);
      } catch (error) {
        refused.push({ household, why: whyOf(error) });
        await sleep(PAUSE_IN_MS);
      }
    }
  };
  const written = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer + 1)));
  return {
    stop: async (): Promise<Told> => {
      isWriting = false;
      await written;
      return { answered, refused };
    },
  };
};

/**
 * Throws unless each household answered as recorded is there in both counties, and none is there in one alone. Answers how
 * many are there that nobody was told of.
 */
export const checkWritten = async (
  { owner }: Cluster,
  title: string,
  { answered }: Told,
): Promise<number> => {
  const { rows } = await sql<{ household: string; entries: number }>`
    select answers ->> 'recipientName' as household, count(*)::integer as entries from ledger_entry
    where ledger = 'visit' and business_day = ${DAY}::date and answers ->> 'recipientName' like ${`${title}%`}
    group by 1
  `.execute(owner);
  const kept = new Map(rows.map(({ household, entries }) => [household, entries]));
  same(
    rows.filter(({ entries }) => entries !== 2).map(({ household }) => household),
    [],
    'recorded in one county alone',
  );
  same(
    answered.filter((household) => !kept.has(household)),
    [],
    'answered as recorded and lost',
  );
  return kept.size - answered.length;
};
