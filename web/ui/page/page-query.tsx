import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from './page.tsx';
import { QueryView } from '../state/query-view.tsx';

interface PageQueryProps<T> {
  readonly query: UseQueryResult<T>;
  /** What the page is called until its content is known. */
  readonly title: string;
  readonly children: (data: T) => ReactNode;
}

/** A page that cannot be drawn before something is read: it has its title and frame even while that lasts or fails. */
export const PageQuery = <T,>({ query, title, children }: PageQueryProps<T>) =>
  query.data === undefined ? (
    <Page title={title}>
      <QueryView query={query}>{children}</QueryView>
    </Page>
  ) : (
    <>{children(query.data)}</>
  );
