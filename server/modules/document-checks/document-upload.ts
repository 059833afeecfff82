import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';

/** What the routes accept: foreign endings are let in only to be told by name what to do. */
export const DOCUMENT_UPLOAD = {
  extensions: ['.docx', '.txt', '.md', '.doc', '.wps', '.docm', '.dotx', '.rtf', '.pdf', '.odt', '.xlsx'],
  maximumBytes: UPLOAD_LIMITS.document,
} as const;
