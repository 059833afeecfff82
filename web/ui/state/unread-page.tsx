import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from '../page/page.tsx';
import { ErrorPanel } from './error-panel.tsx';

interface UnreadPageProps {
  readonly title: string;
  /** What could not be read. */
  readonly query: Pick<UseQueryResult, 'error' | 'refetch'>;
  /** The link to where it is looked for. */
  readonly children: ReactNode;
}

/** The page of one thing that is not there or could not be read: without it there is nothing to print, change or look back on. */
export const UnreadPage = ({ title, query, children }: UnreadPageProps) => (
  <Page title={title}>
    <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
    <p>{children}</p>
  </Page>
);
