import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, newActKey, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

/** The computer of a partner department and how deliveries to it stand. */
export interface PartnerSystem {
  readonly countyCode: number;
  readonly id: string;
  readonly department: string;
  readonly title: string;
  /** Null for a department that fetches its parts. */
  readonly url: string | null;
  readonly state: 'active' | 'paused';
  readonly keyId: string;
  readonly keyNumber: number;
  readonly formerUntil: string | null;
  readonly waiting: number;
  readonly delivered: number;
  readonly failed: number;
  readonly lastDeliveredAt: string | null;
  readonly failure: string | null;
  readonly rowVersion: number;
}

export interface PartnerFilters {
  readonly view?: string | undefined;
  readonly department?: string | undefined;
  readonly region?: string | undefined;
}

/** A key as it is answered once. */
export interface ShownKey {
  readonly keyId: string;
  readonly secret: string;
}

export interface PartnerDelivery {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: 'part' | 'overdue';
  readonly state: 'waiting' | 'failed' | 'delivered' | 'settled';
  readonly attempts: number;
  readonly failure: string | null;
  readonly nextAt: string | null;
  readonly madeAt: string;
  readonly changedAt: string;
}

type Place = Pick<PartnerSystem, 'countyCode' | 'id'>;

const pathOf = ({ countyCode, id }: Place) => `/partner-systems/${countyCode}/${id}`;

export const usePartnerSystems = (filters: PartnerFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['partner-systems', 'list', filters, after, size],
    queryFn: ({ signal }) =>
      get<Page<PartnerSystem>>('/partner-systems', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const usePartnerCounts = ({ department, region }: PartnerFilters) =>
  useQuery({
    queryKey: ['partner-systems', 'counts', department, region],
    queryFn: ({ signal }) =>
      get<Readonly<Record<string, number>>>('/partner-systems/count', { department, region }, signal),
    placeholderData: keepPreviousData,
  });

export const usePartnerSystem = (place: Place) =>
  useQuery({
    queryKey: ['partner-systems', 'one', place.id],
    queryFn: ({ signal }) => get<PartnerSystem>(pathOf(place), {}, signal),
  });

export const usePartnerDepartments = () =>
  useQuery({
    queryKey: ['partner-departments'],
    queryFn: ({ signal }) =>
      get<{ departments: readonly { readonly code: string; readonly title: string }[] }>(
        '/partner-departments',
        {},
        signal,
      ),
    staleTime: Infinity,
  });

export const usePartnerDeliveries = (place: Place, state: string, after: string | null, size: number) =>
  useQuery({
    queryKey: ['partner-systems', 'deliveries', place.id, state, after, size],
    queryFn: ({ signal }) =>
      get<Page<PartnerDelivery>>(`${pathOf(place)}/deliveries`, { state, after, size }, signal),
    placeholderData: keepPreviousData,
  });

const onSettled = () => queryClient.invalidateQueries({ queryKey: ['partner-systems'] });

/** Connects a department's computer; the key comes with the answer, once. */
export const useAddPartner = () =>
  useMutation({
    mutationFn: ({
      actKey,
      ...body
    }: {
      readonly actKey: string;
      readonly department: string;
      readonly region: number;
      readonly url: string | null;
    }) => write<ShownKey>('POST', '/partner-systems', body, actKey),
    onSettled,
  });

/** Makes a new key of a connection; it comes with the answer, once. */
export const useRotateKey = (system: PartnerSystem) =>
  useMutation({
    mutationFn: () =>
      write<ShownKey>('POST', `${pathOf(system)}/keys`, { rowVersion: system.rowVersion }, newActKey()),
    onSettled,
  });

export const useWithdrawKey = (system: PartnerSystem) =>
  useMutation({
    mutationFn: () =>
      write<PartnerSystem>('POST', `${pathOf(system)}/key-withdrawals`, { rowVersion: system.rowVersion }),
    onSettled,
  });

export const useChangePartner = (system: PartnerSystem) =>
  useMutation({
    mutationFn: (change: { readonly state?: 'active' | 'paused'; readonly url?: string | null }) =>
      write<PartnerSystem>('POST', `${pathOf(system)}/changes`, {
        ...change,
        rowVersion: system.rowVersion,
      }),
    onSettled,
  });

/** Sends once more whatever failed for good. */
export const useRetryDeliveries = (system: PartnerSystem) =>
  useMutation({
    mutationFn: () => write<{ again: number }>('POST', `${pathOf(system)}/retries`),
    onSettled,
  });
