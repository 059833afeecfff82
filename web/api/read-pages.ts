import { get, type Query } from './client.ts';

const PAGE_SIZE = 100;

/** Paper holds only so many rows; more are exported. */
export const MOST_ON_PAPER = 500;

/** The rows of a list as paper holds them. */
export interface PaperRows<Row> {
  readonly rows: readonly Row[];
  /** There are more than paper holds. */
  readonly isMore: boolean;
}

/** Reads a list page after page, as far as paper holds it, or up to `most` rows. */
export const readPages = async <Row>(
  path: string,
  query: Query,
  { most = MOST_ON_PAPER, signal }: { readonly most?: number; readonly signal?: AbortSignal } = {},
): Promise<PaperRows<Row>> => {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: { rows: readonly Row[]; next?: string | null } = await get(
      path,
      { ...query, after, size: PAGE_SIZE },
      signal,
    );
    rows.push(...page.rows);
    after = page.next ?? null;
  } while (after !== null && rows.length < most);
  return {
    rows: rows.slice(0, most),
    isMore: after !== null || rows.length > most,
  };
};
