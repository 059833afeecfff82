import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { countyOf, type RegionCode } from '#kit/region-code.ts';
import { getLedger, lineNumberOf } from '#modules/ledgers';
import { getMirror, lineOfMirror } from '#modules/mirrors';
import type { Actor } from '#platform/auth/actor.ts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { SYSTEM_ACCOUNT } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { REGISTRY_LINE } from '#platform/auth/scope-of-posts.ts';
import { importScope, storeActor, type ImportRunRow } from './import-run.ts';
import { newRunKey } from './seal-cells.ts';

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly kind: 'persons' | 'ledger' | 'mirror';
  /** Code of the ledger, for kind ledger. */
  readonly ledger?: string | null | undefined;
  /** Code of the mirror, for kind mirror. */
  readonly mirror?: string | null | undefined;
  /** Day the official system wrote the export, for kind mirror; today when left out. */
  readonly asOf?: string | undefined;
  /** The export holds some records only, for kind mirror. */
  readonly isPartial?: boolean;
  /** Region of rows that name none. */
  readonly region: RegionCode;
  readonly fileName: string;
  readonly dryRun?: boolean;
  readonly allOrNothing?: boolean;
  /** Why rows of closed periods are to be taken as late; null when they are not. */
  readonly lateReason?: string | null | undefined;
}

/** Enters a run as waiting. Throws a Problem when the actor may not write there. */
export const createRun = async (
  db: Database,
  actor: Actor,
  order: ImportOrder,
  path: string,
): Promise<ImportRunRow> => {
  const lineNumber = lineOf(order);
  const key = scopeKey(lineNumber, order.region);
  requireInScope(actor.scopeFor(order.kind === 'ledger' ? 'ledger.write' : 'people.write'), key);
  if (order.lateReason) requireInScope(order.kind === 'ledger' ? actor.scopeFor('ledger.late') : [], key);
  const digest = await fileDigest(path);
  return inScope(db, importScope(actor), (tx) =>
    tx
      .insertInto('import_run')
      .values({
        county_code: countyOf(order.region),
        id: newId(),
        region_code: order.region,
        line_number: lineNumber,
        kind: order.kind,
        ledger: order.kind === 'ledger' ? (order.ledger ?? null) : null,
        mirror: order.kind === 'mirror' ? (order.mirror ?? null) : null,
        as_of: order.kind === 'mirror' ? (order.asOf ?? today()) : null,
        is_partial: order.kind === 'mirror' && (order.isPartial ?? false),
        file_name: order.fileName,
        file_digest: digest,
        dry_run: order.dryRun ?? false,
        all_or_nothing: order.allOrNothing ?? false,
        as_late: Boolean(order.lateReason),
        late_reason: order.lateReason || null,
        state: 'waiting',
        account_id: actor.accountId,
        post_id: actor.postId,
        actor: JSON.stringify(storeActor(actor, actor.accountId === SYSTEM_ACCOUNT)),
        ...newRunKey(),
        started_at: new Date(),
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
};

const lineOf = (order: ImportOrder): number => {
  if (order.kind === 'persons') return REGISTRY_LINE;
  return order.kind === 'mirror'
    ? lineOfMirror(getMirror(order.mirror ?? ''))
    : lineNumberOf(getLedger(order.ledger ?? ''));
};

const fileDigest = async (path: string): Promise<Buffer> => {
  const hash = createHash('sm3');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
};
