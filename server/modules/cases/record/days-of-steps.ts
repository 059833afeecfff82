import type { StoredAct } from '#modules/acts';

/** Acts by which a desk is done with its step; by all others a case only leaves it. */
const FINISHING: ReadonlySet<string> = new Set([
  'case.pass',
  'case.sign',
  'case.refuse',
  'case.refer',
  'case.record-outcome',
  'case.record-official',
  'case.close',
]);

interface Payload {
  readonly set?: { readonly step?: string | null; readonly state?: string };
  readonly step?: string | null;
}

/**
 * The day each step of a case was done with, by its code; a step that must be done again has no day until it is. The last
 * one is done with when the case is approved, although the case stands on it until it is closed.
 * @param acts the acts of one case, oldest first
 */
export const daysOfSteps = (acts: readonly StoredAct[]): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  for (const { kind, effective_on: on, payload } of acts) {
    const { set, step: left = null } = payload as unknown as Payload;
    const next = set?.step === undefined ? left : set.step;
    if (next === left && set?.state !== 'approved') continue;
    if (left !== null && FINISHING.has(kind) && !days.has(left)) days.set(left, on);
    if (next === null || next === left) continue;
    days.delete(next);
    if (left !== null && !FINISHING.has(kind)) days.delete(left);
  }
  return days;
};
