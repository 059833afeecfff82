import { actOnCases, openCase } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import type { Place } from './hardship-cases.ts';
import { machineContext, type WorkingSystem } from './working-system.ts';

const DESKS = [
  ['accept', {}],
  ['pass', { answers: {} }],
  ['pass', { answers: { isIdentityRight: true } }],
  ['pass', { answers: {} }],
  ['pass', { answers: {} }],
  ['pass', { answers: { officialNumber: 'YDZ-1' } }],
  ['close', {}],
] as const;

/** Both kinds of application for a card, as somebody without or with one hands it in. */
const APPLICATIONS = {
  'veteran-card': {
    answers: { cardKind: 'veteran', hasCard: false, bar: 'none', isGuardian: false, handOver: 'door' },
    materials: ['application', 'photo', 'service-certificate'],
  },
  'veteran-card-replacement': {
    answers: { reason: 'worn', hasCard: true, handOver: 'door' },
    materials: ['application', 'old-card'],
  },
} as const;

/**
 * A card of which every desk did its part on one day, through the same door as any other, so that it waits for its arrival.
 * Throws with what was refused.
 */
export const handledCard = (
  system: WorkingSystem,
  person: PersonRef,
  on: string,
  item: keyof typeof APPLICATIONS = 'veteran-card',
): Promise<Place> =>
  system.everywhere(async (tx) => {
    const opened = await openCase(tx, machineContext, {
      item,
      person,
      channel: 'township',
      ...APPLICATIONS[item],
      appliedOn: on,
    });
    let rowVersion = 1;
    const other = { ...machineContext, actor: { ...machineContext.actor, accountId: crypto.randomUUID() } };
    for (const [action, input] of DESKS) {
      const cases = [{ ...opened, rowVersion }];
      const [result] = await actOnCases(tx, other, { action, input, cases, on });
      if (result?.status !== 'done') throw new Error(`${action}: ${JSON.stringify(result)}`);
      rowVersion = result.rowVersion;
    }
    return opened;
  });
