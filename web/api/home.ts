import { useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import type { FigureValue } from './metrics.ts';

export interface DueItem {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | null;
  readonly dueOn?: string | null;
  /** Negative when late. */
  readonly daysLeft?: number | null;
  readonly href?: string | null;
}

export interface RecentAct {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | null;
  readonly recordedAt: string;
  readonly href?: string | null;
}

export interface HomeFigure {
  readonly title: string;
  readonly unit: string;
  readonly figure: FigureValue;
  readonly lastYear: FigureValue | null;
}

export interface Home {
  readonly due: readonly DueItem[];
  readonly returned?: readonly DueItem[];
  readonly recent: readonly RecentAct[];
  readonly figures: readonly HomeFigure[];
}

export const useHome = () =>
  useQuery({ queryKey: ['home'], queryFn: ({ signal }) => get<Home>('/home', {}, signal) });
