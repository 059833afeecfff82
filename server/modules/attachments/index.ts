/** The door of the attachments module: uploads, and the documents of people and ledger entries. */
import { attachDocumentRoute } from './attach-document.route.ts';
import { describeDocumentRoute, eraseDocumentRoute, removeDocumentRoute } from './change-document.route.ts';
import { countDocumentsRoute, listDocumentKindsRoute, listDocumentsRoute } from './list-documents.route.ts';
import { openDocumentRoute } from './open-document.route.ts';
import { readDocumentRoute } from './read-document.route.ts';
import { dropUploadRoute, receivePartRoute, showUploadRoute, startUploadRoute } from './uploads.route.ts';

export { documentSection } from './document-section.ts';

export const routes = [
  startUploadRoute,
  showUploadRoute,
  receivePartRoute,
  dropUploadRoute,
  listDocumentKindsRoute,
  listDocumentsRoute,
  countDocumentsRoute,
  attachDocumentRoute,
  openDocumentRoute,
  readDocumentRoute,
  describeDocumentRoute,
  removeDocumentRoute,
  eraseDocumentRoute,
];
