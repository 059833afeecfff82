import { useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import type { PersonPlace } from './people.ts';

interface Origin extends PersonPlace {
  readonly kind: 'hall-ticket' | 'hotline-call';
  readonly on: string;
  readonly number: string | null;
  readonly content: string | null;
  readonly mayOpen: boolean;
}

/** From which visit or call a case was taken in. */
export const useCaseOrigin = (number: string) =>
  useQuery({
    queryKey: ['case-origins', number],
    queryFn: ({ signal }) => get<{ origin: Origin | null }>(`/case-origins/${number}`, {}, signal),
    staleTime: Infinity,
  });
