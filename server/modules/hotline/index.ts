import {
  bringInLineRoute,
  callBackRoute,
  countCallsRoute,
  findCallersRoute,
  listCallsRoute,
  revealNumberRoute,
  sendAgainRoute,
  showCallRoute,
  takeCallRoute,
  takeInCallRoute,
} from './calls.route.ts';
import {
  countTransfersRoute,
  extendRoute,
  listTransfersRoute,
  replyRoute,
  returnRoute,
} from './desk.route.ts';
import { exportCallsRoute } from './export-calls.route.ts';

/** The door of the hotline module: calls, what is sent to the desks, calls back (热线). */
export { findCallOfCase } from './find-call-of-case.ts';
export { callBack } from './finish-call.ts';
export { followCasesOfCalls } from './follow-cases.ts';
export { takeCall } from './take-call.ts';
export { takeInCall } from './take-in-call.ts';
export { verifyHotline } from './verify-hotline.ts';
export { replyFromDesk } from './work-at-desk.ts';

export const routes = [
  findCallersRoute,
  takeCallRoute,
  listCallsRoute,
  countCallsRoute,
  exportCallsRoute,
  showCallRoute,
  revealNumberRoute,
  callBackRoute,
  sendAgainRoute,
  bringInLineRoute,
  takeInCallRoute,
  listTransfersRoute,
  countTransfersRoute,
  replyRoute,
  returnRoute,
  extendRoute,
];
