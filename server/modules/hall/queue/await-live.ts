import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { hallLive, stampOf } from './hall-live.ts';
import { hallRoom } from './hall-room.ts';
import type { HallRef } from '../hall-tables.ts';

/** Another process on the same database is noticed within this time. */
const LOOK_AGAIN_MS = 2_500;

/**
 * Answers the hall as soon as it differs from what the screen has (`since`), else after the wait. No transaction stays
 * open meanwhile.
 */
export const awaitLive = async (
  db: Database,
  scope: Scope,
  ref: HallRef,
  wanted: { readonly since?: string | undefined; readonly waitMs: number; readonly now: () => Date },
) => {
  let until = Date.now() + wanted.waitMs;
  for (;;) {
    const turn = hallRoom.turn(ref.id);
    const stamp = await inScope(db, scope, (tx) => stampOf(tx, ref, wanted.now()));
    const left = until - Date.now();
    if (stamp !== wanted.since || left <= 0)
      return inScope(db, scope, (tx) => hallLive(tx, ref, wanted.now()));
    if (await hallRoom.nextChange(ref.id, turn, Math.min(left, LOOK_AGAIN_MS))) until = 0;
  }
};
