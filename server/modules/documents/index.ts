/** The door of the documents module: files with their rows and acts. Who may is the caller's to check beforehand. */
export { describeDocument, eraseDocument, removeDocument, type DocumentChange } from './change-document.ts';
export { carryDocuments } from './carry-documents.ts';
export { cleanFileName } from './clean-file-name.ts';
export type {
  DocumentDetails,
  DocumentNotes,
  DocumentRef,
  DocumentRow,
  DocumentSubject,
} from './document-row.ts';
export { getDocument } from './get-document.ts';
export { keepDocument } from './keep-document.ts';
export {
  countDocuments,
  countMovedDocuments,
  documentsOfPerson,
  documentsOfSubject,
  newestDocuments,
} from './list-documents.ts';
export { moveDocuments } from './move-documents.ts';
export { openBytes, openNotes, type DocumentBytes, type DocumentCopy } from './open-bytes.ts';
export { peopleWithDocuments } from './people-with-documents.ts';
export { prepareFile, type PreparedFile } from './prepare-file.ts';
export { discardPrepared, removeErasedBytes } from './remove-bytes.ts';
export { verifyDocuments } from './verify-documents.ts';
