import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, getByItself } from './client.ts';
import {
  hallPath,
  windowPath,
  type Concern,
  type Hall,
  type HallFigures,
  type HallLive,
  type HallPlace,
  type QueuedTicket,
  type WindowDesk,
} from './hall-shapes.ts';
import { queryClient } from './query-client.ts';

const RETRY_MS = 3_000;

export const useHalls = () =>
  useQuery({
    queryKey: ['hall', 'list'],
    queryFn: ({ signal }) => get<{ rows: Hall[] }>('/halls', {}, signal),
    refetchInterval: ({ state }) => state.status === 'error' && RETRY_MS,
  });

const LOOK_AGAIN_MS = 60_000;

/** What could not be read is read again soon, so that nobody at a window is left with what was there before. */
const lookAgain = ({ state }: { readonly state: { readonly status: string } }): number =>
  state.status === 'error' ? RETRY_MS : LOOK_AGAIN_MS;

const WAIT_SECONDS = 20;

/**
 * The hall as it is now, kept up to date by a request that waits for the next change. Kiosks and displays stay signed in
 * while they look (`keepsSession`); a desk nobody sits at does not. `isLost` while the last request failed.
 */
export const useHallLive = (
  hall: HallPlace | null,
  keepsSession: boolean,
): { readonly live: HallLive | undefined; readonly isLost: boolean } => {
  const [live, setLive] = useState<HallLive>();
  const [isLost, setLost] = useState(false);
  const key = hall ? hallPath(hall) : '';
  useEffect(() => {
    if (key === '') return undefined;
    const gone = new AbortController();
    const ask = keepsSession ? get : getByItself;
    const follow = async () => {
      let stamp: string | undefined;
      while (!gone.signal.aborted) {
        try {
          const now = await ask<HallLive>(`${key}/live`, { since: stamp, wait: WAIT_SECONDS }, gone.signal);
          setLost(false);
          if (now.stamp !== stamp) {
            ({ stamp } = now);
            setLive(now);
            void queryClient.invalidateQueries({ queryKey: ['hall', 'now'] });
          }
        } catch {
          if (gone.signal.aborted) return;
          setLost(true);
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    };
    void follow();
    return () => gone.abort();
  }, [key, keepsSession]);
  return { live, isLost };
};

export const useHallQueue = (hall: HallPlace | null) =>
  useQuery({
    queryKey: ['hall', 'now', 'queue', hall?.id],
    queryFn: ({ signal }) =>
      getByItself<{ rows: QueuedTicket[]; concerns: Concern[] }>(`${hallPath(hall!)}/queue`, {}, signal),
    enabled: hall !== null,
    refetchInterval: lookAgain,
    placeholderData: keepPreviousData,
  });

export const useHallFigures = (hall: HallPlace | null, from: string, to: string) =>
  useQuery({
    queryKey: ['hall', 'now', 'figures', hall?.id, from, to],
    queryFn: ({ signal }) => getByItself<HallFigures>(`${hallPath(hall!)}/figures`, { from, to }, signal),
    enabled: hall !== null,
    // A wait that goes on grows also while nobody is called.
    refetchInterval: lookAgain,
    placeholderData: keepPreviousData,
  });

export const useWindowDesk = (window: HallPlace | null) =>
  useQuery({
    queryKey: ['hall', 'now', 'window', window?.id],
    queryFn: ({ signal }) => getByItself<WindowDesk>(windowPath(window!), {}, signal),
    enabled: window !== null,
    refetchInterval: lookAgain,
    placeholderData: keepPreviousData,
  });
