import type { LimitRule } from '#kit';

/** What the hall promises when a matter cannot be settled at the window. */
export const hallFollowUp: LimitRule = {
  code: 'hall-follow-up',
  title: '大厅转后续办理',
  length: { unit: 'working-day', count: 10 },
  clause: { law: '本局服务大厅公开承诺', article: '限时办结' },
};

/** Lights of a wait, in minutes: green up to `amber`, red from `red` on. */
export const waitLights = { amber: 20, red: 40 } as const;

/** A number is passed over only after it was called so often. */
export const CALLS_BEFORE_SKIP = 3;

/** Who comes back after being passed over stands behind so many of those waiting. */
export const PLACES_BACK = 3;
