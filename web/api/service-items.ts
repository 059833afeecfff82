import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Answers } from '#kit/define-ledger.ts';
import type { ServiceItemDefinition } from '#kit/service-item/define-service-item.ts';
import type { CaseVerdict } from './case-file.ts';
import { forgetCases } from './cases.ts';
import { get } from './client.ts';
import type { PersonPlace } from './people.ts';
import { openApplication, type TakingIn } from './taking-in.ts';

export interface ListedItem {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly line: string;
  readonly lineTitle: string;
  readonly mode: string;
  readonly isJoint: boolean;
  readonly limit: string;
}

export const useServiceItems = () =>
  useQuery({
    queryKey: ['service-items'],
    queryFn: ({ signal }) => get<{ items: readonly ListedItem[] }>('/service-items', {}, signal),
    staleTime: Infinity,
  });

export const useServiceItem = (code: string) =>
  useQuery({
    queryKey: ['service-items', code],
    queryFn: ({ signal }) => get<{ item: ServiceItemDefinition }>(`/service-items/${code}`, {}, signal),
    staleTime: Infinity,
  });

/** What the file says before applying. */
export interface Judged {
  readonly name: string;
  readonly prefilled: Answers;
  readonly rules: readonly (CaseVerdict & { readonly code: string })[];
  readonly bars: readonly { readonly message: string; readonly clause: string }[];
  readonly missingFacts: readonly { readonly label: string; readonly why: string }[];
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  readonly spared: readonly string[];
}

export const useJudged = (item: string, person: PersonPlace | null) =>
  useQuery({
    queryKey: ['service-items', item, 'person', person?.id],
    queryFn: ({ signal }) =>
      get<Judged>(`/service-items/${item}/people/${person!.countyCode}/${person!.id}`, {}, signal),
    enabled: person !== null,
  });

/** What the rules say with the answers filled in so far. */
export const useJudgedAnswers = (item: string, person: PersonPlace, answers: Answers) =>
  useQuery({
    queryKey: ['service-items', item, 'person', person.id, answers],
    queryFn: ({ signal }) =>
      get<Judged>(
        `/service-items/${item}/people/${person.countyCode}/${person.id}`,
        { answers: JSON.stringify(answers) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const useApply = () =>
  useMutation({
    mutationFn: ({
      actKey,
      takingIn,
      ...application
    }: {
      readonly actKey: string;
      readonly takingIn: TakingIn | null;
      readonly item: string;
      readonly person: PersonPlace;
      readonly channel: string;
      readonly answers: Answers;
      readonly materials: readonly string[];
    }) => openApplication(application, takingIn, actKey),
    onSuccess: forgetCases,
  });
