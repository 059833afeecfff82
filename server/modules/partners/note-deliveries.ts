import type { CasePartRow } from '#modules/cases';
import { ADMINISTRATION_LINE } from '#platform/auth/scope-of-posts.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { SystemRow } from './partner-tables.ts';

const DELIVERY_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  system_id: 'uuid',
  system_county: 'integer',
  part_id: 'uuid',
  number: 'text',
  title: 'text',
  kind: 'text',
  line_number: 'smallint',
  region_code: 'bigint',
  state: 'text',
  next_at: 'timestamptz',
  made_at: 'timestamptz',
  changed_at: 'timestamptz',
};

/** What is to be told, and by whose computer; without one it lies in the inbox alone. */
interface Notice {
  readonly kind: 'part' | 'overdue';
  readonly system: SystemRow | null;
  readonly now: Date;
}

/** Notes once for each part that something is to reach a department; answers what is new. */
export const noteDeliveries = async (
  tx: Tx,
  parts: readonly CasePartRow[],
  { kind, system, now }: Notice,
): Promise<ReadonlySet<string>> => {
  // One that is paused is sent what waits for it when it is taken up again.
  const isSent = system !== null && system.url !== null;
  const written = await insertRows<{ part_id: string }>(
    tx,
    'partner_delivery',
    DELIVERY_COLUMNS,
    parts.map((part) => ({
      county_code: part.county_code,
      id: newId(),
      system_id: system?.id ?? null,
      system_county: system?.county_code ?? null,
      part_id: part.id,
      number: part.number,
      title: part.title,
      kind,
      line_number: ADMINISTRATION_LINE,
      region_code: part.region_code,
      state: isSent ? 'waiting' : 'settled',
      next_at: isSent ? now : null,
      made_at: now,
      changed_at: now,
    })),
    'on conflict (county_code, part_id, kind) do nothing returning part_id',
  );
  return new Set(written.map((row) => row.part_id));
};
