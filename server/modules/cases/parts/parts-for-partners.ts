import { sql } from 'kysely';
import { z } from 'zod';
import { findServiceItem } from '#definitions';
import { regionRange, type RegionCode } from '#kit';
import { regionNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import type { PartRow } from './part-row.ts';

/** A part as a department's computer is told of it: what its clerk sees in the inbox, and nothing more. */
export const PartnerPart = z.object({
  county: z.number().int(),
  id: z.uuid(),
  caseNumber: z.string().describe('办件编号'),
  code: z.string().describe('Which part of the joint matter.'),
  title: z.string().describe('恢复户口'),
  item: z.string(),
  itemTitle: z.string().describe('The joint matter: 退役报到'),
  applicant: z.string().describe('姓名'),
  region: z.number().int().describe('Area code of 12 digits.'),
  regionName: z.string(),
  state: z.enum(['sent', 'received']),
  sentOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
});
export type PartnerPart = z.infer<typeof PartnerPart>;

export interface PartsAsked {
  /** Number of the department's line. */
  readonly department: number;
  /** An area; 0 for everywhere. */
  readonly region: RegionCode;
  /** Only those due before this day. */
  readonly dueBefore?: string;
  readonly after?: string | undefined;
  readonly size: number;
}

const LAST_REGION = 999_999_999_999;

/** Parts in scope that wait for a department's answer, in the order of their ids. */
export const openPartsOf = async (
  tx: Tx,
  { department, region, dueBefore, after, size }: PartsAsked,
): Promise<PartRow[]> => {
  const [first, last] = region === 0 ? [0, LAST_REGION] : regionRange(region);
  const { rows } = await sql<PartRow>`
    select * from case_part
    where department_number = ${department} and region_code between ${first} and ${last} and state in ('sent', 'received')
      and ${dueBefore === undefined ? sql`true` : sql`due_on < ${dueBefore}::date`}
      and ${after === undefined ? sql`true` : sql`id > ${after}::uuid`}
    order by id limit ${size}
  `.execute(tx);
  return rows;
};

/** A part in scope while it waits for an answer; undefined once it has one. */
export const findOpenPart = async (tx: Tx, county: number, id: string): Promise<PartRow | undefined> => {
  const { rows } = await sql<PartRow>`
    select * from case_part where county_code = ${county} and id = ${id}::uuid and state in ('sent', 'received')
  `.execute(tx);
  return rows[0];
};

/** Open parts as their departments are told of them. */
export const presentForPartners = async (tx: Tx, rows: readonly PartRow[]): Promise<PartnerPart[]> => {
  const places = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    county: row.county_code,
    id: row.id,
    caseNumber: row.number,
    code: row.code,
    title: row.title,
    item: row.item,
    itemTitle: findServiceItem(row.item)?.title ?? row.item,
    applicant: row.name,
    region: row.region_code,
    regionName: places.get(row.region_code) ?? String(row.region_code),
    state: row.state as PartnerPart['state'],
    sentOn: row.sent_on!,
    dueOn: row.due_on,
  }));
};
