import { today } from '#platform/calendar/today.ts';
import type { WindowRow } from './hall-tables.ts';

/**
 * A window as it stands on a day: one that nobody closed in the evening is closed in the morning until it is opened, so that
 * the kiosk sends nobody to an empty seat.
 */
export const windowOn = (window: WindowRow, day: string): WindowRow =>
  window.state !== 'closed' && today(window.updated_at) < day
    ? { ...window, state: 'closed', served_by: null }
    : window;
