import { sql } from 'kysely';
import { findDocumentKind } from '#definitions';
import { documentsOfPerson, type DocumentRow } from '#modules/documents';
import { countedOfPerson } from '#modules/ledgers';
import { earlierFiles, filesOfOne, type PersonRef } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';

/** How far a person's honour file is: the four of 四个一. */
export interface HonourState {
  /** Lines of the honour-file ledger that name the person, also in counties the person moved from. */
  readonly entries: number;
  readonly papers: number;
  readonly pictures: number;
  readonly videos: number;
  /** Pictures and films that no line of the ledger has counted yet. */
  readonly newPictures: number;
  readonly newVideos: number;
}

const LEDGER = 'honour-file';

const countOf = (rows: readonly DocumentRow[], part: 'paper' | 'picture' | 'video'): number =>
  rows.filter((row) => findDocumentKind(row.kind)?.honour === part).length;

/**
 * What the ledger has counted already. A file that came from another county brought its documents along; what was counted
 * there is not counted again, so the lines there are looked at whoever asks. Only their sums are.
 */
const countedSoFar = (tx: Tx, ref: PersonRef): Promise<{ entries: number; photos: number; videos: number }> =>
  beyondScope(tx, async () => {
    const total = { entries: 0, photos: 0, videos: 0 };
    for (const file of [ref, ...(await earlierFiles(tx, ref))]) {
      const { entries, sums } = await countedOfPerson(tx, LEDGER, file, ['photos', 'videos']);
      total.entries += entries;
      total.photos += sums['photos'] ?? 0;
      total.videos += sums['videos'] ?? 0;
    }
    return total;
  });

/** The honour file of a person in scope, counted from documents and ledger. */
export const honourState = async (tx: Tx, ref: PersonRef): Promise<HonourState> => {
  const rows = await documentsOfPerson(tx, ref.countyCode, await filesOfOne(tx, ref));
  const counted = await countedSoFar(tx, ref);
  const [pictures, videos] = [countOf(rows, 'picture'), countOf(rows, 'video')];
  return {
    entries: counted.entries,
    papers: countOf(rows, 'paper'),
    pictures,
    videos,
    newPictures: Math.max(0, pictures - counted.photos),
    newVideos: Math.max(0, videos - counted.videos),
  };
};

/** Until the transaction ends nobody else counts what is new in this honour file: two at once would count it twice. */
export const holdHonour = async (tx: Tx, { id }: PersonRef): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('honour ' || ${id}::text, 0))`.execute(tx);
};

/** Ledger, papers, pictures and video are all there; `entries` may count the line about to be written. */
export const isComplete = ({ entries, papers, pictures, videos }: HonourState): boolean =>
  entries > 0 && papers > 0 && pictures > 0 && videos > 0;
