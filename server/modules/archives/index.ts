/** The door of the archives module: digitisation of paper archives, from the boxes to the accepted lot. */
import { listBatchesRoute, listFilesRoute, openBatchRoute, showBatchRoute } from './batches.route.ts';
import { handOverRoute } from './hand-over.route.ts';
import { listScansRoute, scanRoute } from './scan.route.ts';
import {
  acceptFilesRoute,
  checkFileRoute,
  drawSampleRoute,
  indexFileRoute,
  registerFilesRoute,
  takeScanOffRoute,
} from './work-on-files.route.ts';

export { foldersOfPeople, type UnfinishedFolder } from './folders-of-people.ts';
export { followErasure } from './follow-erasure.ts';
export { FOLDER_STATES } from './folder-states.ts';
export { getBatch } from './get-archive.ts';
export { openBatch } from './open-batch.ts';
export { registerFiles } from './register-files.ts';
export { verifyArchives } from './verify-archives.ts';

export const routes = [
  listBatchesRoute,
  openBatchRoute,
  showBatchRoute,
  listFilesRoute,
  registerFilesRoute,
  scanRoute,
  listScansRoute,
  takeScanOffRoute,
  indexFileRoute,
  drawSampleRoute,
  checkFileRoute,
  acceptFilesRoute,
  handOverRoute,
];
