import { useEffect, useRef } from 'react';
import { isReachable, noteLost, useIsLost } from '../api/connection.ts';
import { Page } from '../ui/page/page.tsx';
import { ErrorPanel } from '../ui/state/error-panel.tsx';

/** Loads the workbench anew, but never without a server: the browser would put a page of its own in its place. */
const loadAnew = async (): Promise<void> => {
  if (await isReachable()) window.location.reload();
  else noteLost();
};

/** A page that could not be opened; one that failed for want of a server opens when it is back. */
export const FailedPage = ({ error }: { readonly error: unknown }) => {
  const isLost = useIsLost();
  const wasLost = useRef(isLost);
  useEffect(() => {
    if (wasLost.current && !isLost) void loadAnew();
    wasLost.current = isLost;
  }, [isLost]);
  return (
    <Page title="没能打开这个页面" tab="没能打开">
      <ErrorPanel error={error} onRetry={() => void loadAnew()} />
    </Page>
  );
};
