import { z } from 'zod';
import type { MirrorDefinition } from '#kit';
import { regionNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import { NAME } from './compare-record.ts';
import { getMirror } from './get-mirror.ts';
import { DIFFERENCE_KINDS, DIFFERENCE_STATES } from './list-differences.ts';
import type { MirrorDifferenceRow } from './mirror-record.ts';

export const DifferenceShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  mirror: z.string(),
  kind: z.enum(DIFFERENCE_KINDS),
  field: z.string(),
  fieldLabel: z.string(),
  name: z.string(),
  personId: z.uuid().nullable(),
  recordId: z.uuid().nullable(),
  regionCode: z.number().int(),
  regionName: z.string(),
  theirs: z.string().nullable(),
  ours: z.string().nullable(),
  state: z.enum(DIFFERENCE_STATES),
  reason: z.string().nullable(),
  foundOn: z.string(),
  settledOn: z.string().nullable(),
  settledBy: z.string().nullable(),
  rowVersion: z.number().int(),
});
export type PresentedDifference = z.infer<typeof DifferenceShape>;

const KIND_LABELS: Readonly<Record<string, string>> = {
  'missing-ours': '对方有、我方无',
  'missing-theirs': '我方有、对方无',
};

/** 残疾等级; 对方有、我方无 where one side lacks the person. */
export const fieldLabelOf = (mirror: MirrorDefinition, kind: string, field: string): string =>
  KIND_LABELS[kind] ??
  (field === NAME ? '姓名' : (mirror.fields.find(({ code }) => code === field)?.label ?? field));

export const presentDifferences = async (
  tx: Tx,
  rows: readonly MirrorDifferenceRow[],
): Promise<PresentedDifference[]> => {
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    countyCode: row.county_code,
    id: row.id,
    mirror: row.mirror,
    kind: row.kind as PresentedDifference['kind'],
    field: row.field,
    fieldLabel: fieldLabelOf(getMirror(row.mirror), row.kind, row.field),
    name: row.name,
    personId: row.person_id,
    recordId: row.record_id,
    regionCode: row.region_code,
    regionName: names.get(row.region_code) ?? String(row.region_code),
    theirs: row.theirs,
    ours: row.ours,
    state: row.state as PresentedDifference['state'],
    reason: row.reason,
    foundOn: row.found_on,
    settledOn: row.settled_on,
    settledBy: row.settler_name,
    rowVersion: row.row_version,
  }));
};
