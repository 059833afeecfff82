const MEBIBYTE = 2 ** 20;

/**
 * Largest file of each kind of form, in bytes. The browser looks before it sends: told by the server only, a file of
 * 2 GB would have travelled whole before the clerk read why it was not taken.
 */
export const UPLOAD_LIMITS = {
  /** Rows to import or to compare. */
  table: 200 * MEBIBYTE,
  /** A document to check, or last year’s report. */
  document: 30 * MEBIBYTE,
  /** A sheet from above, which is edited in memory. */
  sheet: 8 * MEBIBYTE,
} as const;

/** What is said of a file larger than `most` bytes. */
export const tooLargeWords = (most: number): { readonly message: string; readonly advice: string } => ({
  message: `文件超过${Math.floor(most / MEBIBYTE)} MB，没有接收。`,
  advice: '请核对是不是选错了文件；确实这么大的，请拆成几个文件后分别上传。',
});
