import { documentKinds } from '#definitions';
import { peopleWithDocuments } from '#modules/documents';
import { knownPeople, personKey } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';

export interface HonourQuery {
  readonly lacks?: 'paper' | 'picture' | 'video' | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

const kindsOf = (part: 'paper' | 'picture' | 'video'): string[] =>
  documentKinds.filter(({ honour }) => honour === part).map(({ code }) => code);

/** People with an honour file in scope, by their latest document, with how many of each part they have. */
export const listHonourFiles = async (tx: Tx, { lacks, after, size }: HonourQuery) => {
  const parts = { papers: kindsOf('paper'), pictures: kindsOf('picture'), videos: kindsOf('video') };
  const lacking = lacks === undefined ? null : (`${lacks}s` as keyof typeof parts);
  const { rows, next } = await peopleWithDocuments(tx, { parts, lacking, after: after ?? null, size });
  const names = await knownPeople(tx, rows);
  return {
    rows: rows.map((row) => ({
      countyCode: row.countyCode,
      id: row.id,
      name: names.get(personKey(row)) ?? '',
      regionCode: row.regionCode,
      papers: row.counts.papers,
      pictures: row.counts.pictures,
      videos: row.counts.videos,
      latest: row.latest,
      cover: row.cover === null ? null : { countyCode: row.countyCode, id: row.cover },
    })),
    next,
  };
};
