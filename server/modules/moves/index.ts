import { exportMovesRoute } from './export-moves.route.ts';
import { followFiles } from '#modules/registry';
import { followFilesOfMoves } from './follow-files.ts';
import { handOverRoute, openMoveRoute } from './hand-over.route.ts';
import { listDestinationsRoute } from './list-destinations.route.ts';
import { countMovesRoute, listMovesRoute } from './list-moves.route.ts';
import { acceptMoveRoute, returnMoveRoute, withdrawMoveRoute } from './settle-move.route.ts';

followFiles(followFilesOfMoves);

/** The door of the moves module: relations that go from one county to another (关系转移). */
export { findOpenMove } from './find-open-move.ts';
export { handOver } from './hand-over.ts';
export { acceptMove } from './settle-move.ts';
export { verifyMoves } from './verify-moves.ts';

export const routes = [
  listMovesRoute,
  countMovesRoute,
  exportMovesRoute,
  listDestinationsRoute,
  openMoveRoute,
  handOverRoute,
  acceptMoveRoute,
  returnMoveRoute,
  withdrawMoveRoute,
];
