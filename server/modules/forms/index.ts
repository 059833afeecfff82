/** The door of the forms module: forms a bureau designed itself, as the engine of ledgers meets them. */
export {
  formCode,
  lineCode,
  type CampaignRef,
  type CampaignRow,
  type TargetRow,
  type TaskRow,
} from './campaign-row.ts';
export { formGate, type FormGate } from './form-gate.ts';
export { loadStoredForms, refreshStoredForms } from './load-stored-forms.ts';
export { markReached, targetState, type ReachedPerson } from './mark-reached.ts';
