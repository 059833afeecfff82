/** What a search knows of somebody. */
export interface Sought {
  readonly name: string;
  readonly idNumber: string;
  readonly phone?: string | null | undefined;
}

/** Ways clerks search, in turn. */
export const SEARCHES: readonly { readonly way: string; readonly wordsFor: (person: Sought) => string }[] = [
  { way: 'whole name', wordsFor: ({ name }) => name },
  { way: 'part of a name', wordsFor: ({ name }) => name.slice(-2) },
  { way: 'one character', wordsFor: ({ name }) => name.slice(-1) },
  { way: 'identity number', wordsFor: ({ idNumber }) => idNumber },
  { way: 'phone', wordsFor: ({ phone, name }) => phone ?? name },
  {
    way: 'surname and last four',
    wordsFor: ({ idNumber, name }) => `${name.slice(0, 1)} ${idNumber.slice(-4)}`,
  },
];
