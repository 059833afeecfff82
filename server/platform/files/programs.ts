const SIGNATURES = ['MZ', '\x7fELF', '\xfe\xed\xfa', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!'].map(
  (magic) => Buffer.from(magic, 'latin1'),
);

/** Whether a file begins as programs and scripts do, whatever it is called. */
export const isProgram = (head: Buffer): boolean =>
  SIGNATURES.some((magic) => head.subarray(0, magic.length).equals(magic));

/** What to do about one that was sent as a file to keep or to read. */
export const PROGRAM_ADVICE = '请不要打开它，并核对是不是选错了文件、文件从哪里来。';
