import type { CaseAction } from '../case-actions.ts';
import type { ActionDefinition } from './action.ts';
import * as deciding from './deciding.ts';
import * as ending from './ending.ts';
import * as following from './following.ts';
import * as limits from './limits.ts';
import * as posting from './posting.ts';
import * as receiving from './receiving.ts';
import * as referring from './referring.ts';
import * as signing from './signing.ts';

/** Everything that can be done with a case. The compiler wants each action of `CASE_ACTIONS` here. */
export const actions = {
  accept: receiving.accept,
  decline: receiving.decline,
  'ask-supplement': receiving.askSupplement,
  supplement: receiving.supplement,
  'take-papers': receiving.takePapers,
  lapse: receiving.lapse,
  pass: deciding.pass,
  sign: signing.sign,
  'add-signer': signing.addSigner,
  'drop-signers': signing.dropSigners,
  'post-notice': posting.postNotice,
  return: deciding.returnTo,
  refuse: deciding.refuse,
  refer: referring.refer,
  'record-outcome': referring.recordOutcome,
  'record-official': following.recordOfficial,
  assign: following.assign,
  'hand-on': following.handOn,
  recuse: following.recuse,
  copy: following.copy,
  urge: following.urge,
  supervise: following.supervise,
  suspend: limits.suspend,
  resume: limits.resume,
  extend: limits.extend,
  withdraw: ending.withdraw,
  close: ending.close,
  deliver: ending.deliver,
  'send-back': ending.sendBack,
} as const satisfies Record<CaseAction, ActionDefinition<unknown>>;
