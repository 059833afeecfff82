import type { BenchClient } from '../bench-server.ts';
import type { KnownPerson } from './progress.ts';

/** A known person with the address of the file. */
export interface FoundPerson extends KnownPerson {
  readonly county: number;
  readonly id: string;
}

/** Looks people up by identity number, as a clerk would, for the addresses of their files. Throws when one is missing. */
export const findKnownPeople = async (
  client: BenchClient,
  known: readonly KnownPerson[],
): Promise<FoundPerson[]> => {
  const found: FoundPerson[] = [];
  for (const person of known) {
    const answer = await client.get(`/people?text=${person.idNumber}&size=1`);
    const [row] = (JSON.parse(answer.body) as { rows?: { countyCode: number; id: string }[] }).rows ?? [];
    if (!row) throw new Error(`A person of the made registry is not found: ${answer.status} ${answer.body}`);
    found.push({ ...person, county: row.countyCode, id: row.id });
  }
  return found;
};
