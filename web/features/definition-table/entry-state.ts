const WORDS: Readonly<Record<string, string>> = {
  accepted: '已入账',
  withdrawn: '已撤销',
};

/** The state of an entry in the words of the screen. */
export const entryStateWords = (state: string): string => WORDS[state] ?? state;

export const entryStates = Object.entries(WORDS).map(([value, label]) => ({ value, label }));
