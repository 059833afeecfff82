import type { Tx } from '#platform/db/database.ts';
import type { RouteRequest } from '#platform/http/define-route.ts';
import type { StoredAct } from './act.ts';
import type { TimedContext } from './folded-table.ts';
import { onceOnly } from './once-only.ts';

/** What an act takes of the request that asks for it. */
export type Asked = Pick<
  RouteRequest<undefined, undefined, undefined>,
  'db' | 'actor' | 'scope' | 'requestKey' | 'session'
>;

/** A request on one row: its path names the county and the row. */
export type AskedOf = Asked & { readonly params: { readonly county: number; readonly id: string } };

interface RowRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Work on one row. */
export interface RowWork<Row extends RowRef | null, T> {
  /** County of the row. */
  readonly countyCode: number;
  readonly reason?: string | null;
  /** Does the work; answers the row it was done on. */
  readonly work: (tx: Tx, context: TimedContext) => Promise<Row>;
  /** What the request is answered from the row, now and when it is sent again. */
  readonly present: (tx: Tx, row: Row | RowRef) => Promise<T>;
  /** The row the act is about, where the request names it; a request sent again is answered from it. */
  readonly row?: RowRef;
  /** The kind of the act the work records: a key used for another deed is refused. */
  readonly kind: string;
  /** Where that kind stands for several deeds: whether an act is of this one. */
  readonly fits?: (act: StoredAct) => boolean;
  readonly foundNothing?: (answer: T) => boolean;
}

/** What an act on a row is done with: who asks, under which key, why and when. */
export const contextOf = (
  { actor, requestKey, session }: Pick<Asked, 'actor' | 'requestKey' | 'session'>,
  reason: string | null = null,
): TimedContext => ({ actor, requestKey, reason, at: session.now() });

/** Does work on one row in one transaction and once only, and answers the row as it then stands. */
export const onceOnRow = <Row extends RowRef | null, T>(
  asked: Asked,
  { countyCode, reason = null, work, present, row, kind, fits, foundNothing }: RowWork<Row, T>,
): Promise<T> => {
  const context = contextOf(asked, reason);
  return onceOnly(asked.db, asked.scope, context, {
    countyCode,
    subjectId: row?.id,
    kind,
    fits,
    foundNothing,
    act: async (tx) => present(tx, await work(tx, context)),
    recall: (tx, act) => present(tx, { countyCode, id: act.subject_id }),
  });
};

/** Takes one step with a row. */
export type RowStep = (tx: Tx, context: TimedContext, row: RowRef) => Promise<unknown>;

/** A step with the row a request names, as work on it. */
export const stepWith = (
  { params }: Pick<AskedOf, 'params'>,
  step: RowStep,
  reason: string | null = null,
) => {
  const row = { countyCode: params.county, id: params.id };
  return {
    countyCode: row.countyCode,
    reason,
    row,
    work: async (tx: Tx, context: TimedContext): Promise<RowRef> => {
      await step(tx, context, row);
      return row;
    },
  };
};

/** What a step answers that has nothing to show. */
export const done = async () => ({ done: true as const });
