import { sql } from 'kysely';
import { z } from 'zod';
import { daysBetween } from '#kit';
import { regionNames } from '#modules/regions';
import { presentListedPerson, type PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ConfirmationRow } from './confirmation-row.ts';

export const ConfirmationShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  year: z.number().int(),
  personId: z.uuid(),
  name: z.string(),
  idNumberMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  birthDate: z.string().nullable(),
  personState: z.string().nullable().describe('State of the file now.'),
  regionCode: z.number().int(),
  regionName: z.string(),
  categories: z.array(z.string()).describe('Codes of list pension-category.'),
  state: z.string(),
  dueOn: z.string(),
  daysOverdue: z.number().int(),
  channel: z.string().nullable(),
  settledOn: z.string().nullable(),
  remindedOn: z.string().nullable(),
  proposal: z.string(),
  proposalWhy: z.string().nullable(),
  decisionWhy: z.string().nullable(),
  rowVersion: z.number().int(),
});

const daysOverdue = ({ state, due_on: due }: ConfirmationRow, day: string): number =>
  state === 'due' ? Math.max(0, daysBetween(due, day)) : 0;

/** Listed people as they are shown, with what their files say now; numbers masked. */
export const presentConfirmations = async (
  tx: Tx,
  rows: readonly ConfirmationRow[],
): Promise<z.input<typeof ConfirmationShape>[]> => {
  if (rows.length === 0) return [];
  const { rows: people } = await sql<PersonRow>`
    select * from person where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and id = any(${rows.map((row) => row.person_id)}::uuid[])
  `.execute(tx);
  const byId = new Map(people.map((person) => [person.id, person]));
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  const day = today();
  return rows.map((row) => {
    const file = byId.get(row.person_id);
    const person = file && presentListedPerson(file, names);
    return {
      countyCode: row.county_code,
      id: row.id,
      year: row.year,
      personId: row.person_id,
      name: row.name,
      idNumberMasked: person?.idNumberMasked ?? null,
      phoneMasked: person?.phoneMasked ?? null,
      birthDate: person?.birthDate ?? null,
      personState: person?.state ?? null,
      regionCode: row.region_code,
      regionName: names.get(row.region_code) ?? String(row.region_code),
      categories: row.categories,
      state: row.state,
      dueOn: row.due_on,
      daysOverdue: daysOverdue(row, day),
      channel: row.channel,
      settledOn: row.settled_on,
      remindedOn: row.reminded_on,
      proposal: row.proposal,
      proposalWhy: row.proposal_why,
      decisionWhy: row.decision_why,
      rowVersion: row.row_version,
    };
  });
};
