import { sql } from 'kysely';
import type { PersonRow } from '#modules/registry';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';

interface Earlier {
  readonly id: string;
  readonly confirmed: boolean;
  readonly moved_from_county: number | null;
  readonly moved_from_id: string | null;
}

/** An earlier file of somebody, in the county they came from. */
interface Trail {
  /** The file they have now. */
  readonly now: string;
  readonly county: number;
  readonly id: string;
}

const trailOf = (now: string, row: Pick<Earlier, 'moved_from_county' | 'moved_from_id'>): Trail[] =>
  row.moved_from_id === null ? [] : [{ now, county: row.moved_from_county!, id: row.moved_from_id }];

/**
 * Who of these was confirmed this year before moving here, by the id of the file here: once a year is enough, and the county
 * that pays to the end of the year has done it. Their earlier files lie beyond the actor's scope.
 */
export const confirmedElsewhere = (
  tx: Tx,
  people: readonly PersonRow[],
  year: number,
): Promise<ReadonlySet<string>> =>
  beyondScope(tx, async () => {
    const confirmed = new Set<string>();
    let trails = people.flatMap((person) => trailOf(person.id, person));
    while (trails.length > 0) {
      const next: Trail[] = [];
      for (const [county, group] of byCounty(trails, (trail) => trail.county)) {
        const { rows } = await sql<Earlier>`
          select p.id, p.moved_from_county, p.moved_from_id,
            exists (select from annual_confirmation c where c.county_code = ${county} and c.year = ${year}
              and c.person_id = p.id and c.state = 'confirmed') as confirmed
          from person p where p.county_code = ${county} and p.id = any(${group.map(({ id }) => id)}::uuid[])
        `.execute(tx);
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const { now, id } of group) {
          const row = byId.get(id);
          if (row?.confirmed) confirmed.add(now);
          else if (row) next.push(...trailOf(now, row));
        }
      }
      trails = next;
    }
    return confirmed;
  });
