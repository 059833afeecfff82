/** What the routes accept: foreign endings are let in only to be told by name what to do. */
export const DOCUMENT_UPLOAD = {
  extensions: ['.docx', '.txt', '.md', '.doc', '.wps', '.docm', '.dotx', '.rtf', '.pdf', '.odt', '.xlsx'],
  maximumBytes: 30 * 2 ** 20,
} as const;
