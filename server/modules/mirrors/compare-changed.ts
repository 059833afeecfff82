import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { compareCounty } from './compare-county.ts';
import { getMirror } from './get-mirror.ts';

interface Pair {
  readonly county_code: number;
  readonly mirror: string;
}

/**
 * Makes the job that keeps the lists of differences in step with the files: each round compares one mirror of one county,
 * in turn, so that a round is short however large the city.
 */
export const compareChanged = (db: Database): (() => Promise<void>) => {
  let waiting: Pair[] = [];
  return async () => {
    if (waiting.length === 0) {
      const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
        sql<Pair>`select distinct county_code, mirror from mirror_record order by 1, 2`.execute(tx),
      );
      waiting = rows;
    }
    const next = waiting.shift();
    if (next)
      await inScope(db, WHOLE_SCOPE, (tx) => compareCounty(tx, getMirror(next.mirror), next.county_code));
  };
};
