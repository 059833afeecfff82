import { findDocumentKind } from '#definitions';
import { documentsOfPerson, type DocumentRow } from '#modules/documents';
import { countedOfPerson } from '#modules/ledgers';
import { filesOfOne } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';

/** How far a person's honour file is: the four of 四个一. */
export interface HonourState {
  /** Lines of the honour-file ledger that name the person. */
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

/** The honour file of a person in scope, counted from documents and ledger. */
export const honourState = async (
  tx: Tx,
  ref: { readonly countyCode: number; readonly id: string },
): Promise<HonourState> => {
  const rows = await documentsOfPerson(tx, ref.countyCode, await filesOfOne(tx, ref));
  const counted = await countedOfPerson(tx, LEDGER, ref, ['photos', 'videos']);
  const [pictures, videos] = [countOf(rows, 'picture'), countOf(rows, 'video')];
  return {
    entries: counted.entries,
    papers: countOf(rows, 'paper'),
    pictures,
    videos,
    newPictures: Math.max(0, pictures - (counted.sums['photos'] ?? 0)),
    newVideos: Math.max(0, videos - (counted.sums['videos'] ?? 0)),
  };
};

/** Ledger, papers, pictures and video are all there; `entries` may count the line about to be written. */
export const isComplete = ({ entries, papers, pictures, videos }: HonourState): boolean =>
  entries > 0 && papers > 0 && pictures > 0 && videos > 0;
