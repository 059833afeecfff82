import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { countyOf, type RegionCode } from '#kit/region-code.ts';
import { getLedger, lineNumberOf } from '#modules/ledgers';
import type { Actor } from '#platform/auth/actor.ts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { SYSTEM_ACCOUNT } from '#platform/auth/system-actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { REGISTRY_LINE } from '#platform/auth/scope-of-posts.ts';
import { importScope, storeActor, type ImportRunRow } from './import-run.ts';
import { newRunKey } from './seal-cells.ts';

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly kind: 'persons' | 'ledger';
  /** Code of the ledger, for kind ledger. */
  readonly ledger?: string | null | undefined;
  /** Region of rows that name none. */
  readonly region: RegionCode;
  readonly fileName: string;
  readonly dryRun?: boolean;
  readonly allOrNothing?: boolean;
}

/** Enters a run as waiting. Throws a Problem when the actor may not write there. */
export const createRun = async (
  db: Database,
  actor: Actor,
  order: ImportOrder,
  path: string,
): Promise<ImportRunRow> => {
  const isPersons = order.kind === 'persons';
  const lineNumber = isPersons ? REGISTRY_LINE : lineNumberOf(getLedger(order.ledger ?? ''));
  const key = scopeKey(lineNumber, order.region);
  requireInScope(actor.scopeFor(isPersons ? 'people.write' : 'ledger.write'), key);
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
        ledger: isPersons ? null : (order.ledger ?? null),
        file_name: order.fileName,
        file_digest: digest,
        dry_run: order.dryRun ?? false,
        all_or_nothing: order.allOrNothing ?? false,
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

const fileDigest = async (path: string): Promise<Buffer> => {
  const hash = createHash('sm3');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
};
