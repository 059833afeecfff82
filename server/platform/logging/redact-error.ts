const LONG_NUMBER = /\d{7,}[\dXx]?/g;
const QUOTED_VALUE = /(?<==)\([^)]*\)/g;

/** A database names the offending value between double quotes in errors of class 22 (data exception). */
const DATA_EXCEPTION = /^22/;

const redactText = (text: string, code: string): string => {
  const plain = text.replace(QUOTED_VALUE, '(…)').replace(LONG_NUMBER, '…');
  return DATA_EXCEPTION.test(code) ? plain.replace(/"[^"]*"/g, '"…"') : plain;
};

/**
 * An error as the log may hold it: kind, code, place. Values that could be personal (long numbers, quoted values,
 * the database's own detail line) are left out.
 */
export const redactError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  return {
    type: error.name,
    ...(code && { code }),
    ...('table' in error && { table: error.table }),
    ...('constraint' in error && { constraint: error.constraint }),
    message: redactText(error.message, code),
    stack: redactText((error.stack ?? '').split('\n').slice(1, 12).join('\n'), code),
  };
};
