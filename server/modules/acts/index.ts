/** The door of the acts module: every change is one act, recorded here and nowhere else. */
export { appendActs } from './append-acts.ts';
export { sealActs, sealCounty } from './seal-acts.ts';
export { chainHeads, verifyActs, type ChainFinding, type ChainHead } from './verify-acts.ts';
export { newAct, type ActContext } from './new-act.ts';
export { onceInSteps, onceOnly, type OnceOnly } from './once-only.ts';
export {
  contextOf,
  done,
  onceOnRow,
  stepWith,
  type Asked,
  type AskedOf,
  type RowStep,
  type RowWork,
} from './once-on-row.ts';
export { actedBefore, countActedBefore, requestOf } from './acted-before.ts';
export { continueIds } from './continue-ids.ts';
export { actsByHand } from './acts-by-hand.ts';
export { actsOfSubject } from './acts-of-subject.ts';
export type { ActPayload, NewAct, StoredAct } from './act.ts';
export {
  changeFolded,
  insertFolded,
  placeOfRow,
  standsAlready,
  type Facts,
  type FoldedPlace,
  type FoldedTable,
  type TimedContext,
} from './folded-table.ts';
export { verifyFolded } from './verify-folded.ts';
export { rowsWithActs } from './rows-with-acts.ts';
export { verifyRows, type FoldedFinding } from './verify-rows.ts';
export { factsTold, verifyTold } from './verify-told.ts';
