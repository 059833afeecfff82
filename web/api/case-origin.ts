import { useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import type { PersonPlace } from './people.ts';

interface Origin extends PersonPlace {
  readonly kind: 'hall-ticket' | 'hotline-call';
  readonly on: string;
  readonly number: string | null;
  readonly content: string | null;
  /** The outcome waits for the closed period of its line of the ledger. */
  readonly isBehind: boolean;
  readonly mayOpen: boolean;
}

/** What a line of the hall or the hotline could not take up because its period is closed. */
export interface LineBehind {
  readonly on: string;
  readonly caseNumber: string | null;
  readonly endedOn: string | null;
}

/** From which visit or call a case was taken in. */
export const useCaseOrigin = (number: string) =>
  useQuery({
    queryKey: ['case-origins', number],
    queryFn: ({ signal }) => get<{ origin: Origin | null }>(`/case-origins/${number}`, {}, signal),
  });

/** What a line of a ledger could not take up; null when it is up to date. */
export const useLineBehind = (ledger: string, county: string, id: string) =>
  useQuery({
    queryKey: ['entries', 'behind', ledger, county, id],
    queryFn: ({ signal }) =>
      get<{ behind: LineBehind | null }>(`/ledgers/${ledger}/entries/${county}/${id}/behind`, {}, signal),
  });
