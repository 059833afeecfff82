import { useLocation } from '@tanstack/react-router';
import { closeTab } from './open-tabs.ts';

/** Goes elsewhere and closes the tab of the form left behind, so that nobody comes back to what was already sent. */
export const useLeaveForm = () => {
  const pathname = useLocation({ select: (location) => location.pathname });
  return async (go: () => Promise<void>): Promise<void> => {
    await go();
    closeTab(pathname);
  };
};
