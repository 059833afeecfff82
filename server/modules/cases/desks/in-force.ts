import { sql, type RawBuilder } from 'kysely';

/** Holds of rows of case_delegation by which somebody is away on one of these days, or on the one day. */
export const inForce = (from: string, to: string = from): RawBuilder<boolean> =>
  sql<boolean>`ended_at is null and from_on <= ${to}::date and to_on >= ${from}::date`;
