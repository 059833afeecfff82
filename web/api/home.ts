import { useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import type { FigureValue } from './metrics.ts';

export interface ReturnedImport {
  readonly countyCode: number;
  readonly id: string;
  readonly fileName: string;
  readonly rowsRefused: number;
  readonly startedAt: string;
}

export interface RecentWork {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  /** null: a person file. */
  readonly ledger: string | null;
  readonly countyCode: number;
  readonly subject: string;
}

export interface BelowTarget {
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly figure: FigureValue;
}

export interface HomeFigure {
  readonly title: string;
  readonly unit: string;
  readonly figure: FigureValue;
  /** The same days one year before. */
  readonly lastYear: FigureValue;
}

export interface Home {
  readonly returned: readonly ReturnedImport[];
  readonly recent: readonly RecentWork[];
  readonly belowTarget: readonly BelowTarget[];
  readonly figures: readonly HomeFigure[];
}

/** Asked only for posts that do business. */
export const useHome = (enabled: boolean) =>
  useQuery({ queryKey: ['home'], queryFn: ({ signal }) => get<Home>('/home', {}, signal), enabled });
