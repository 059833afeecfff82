/** Something wrong with a definition: where, what happened, what to do, and where to read more. */
export interface DefinitionFinding {
  /** Such as "ledger visit, field cash". */
  readonly where: string;
  readonly happened: string;
  readonly advice: string;
  readonly read: string;
}

export const LEDGER_GUIDE = 'docs/how-to/add-a-ledger.md';
export const ITEM_GUIDE = 'docs/how-to/add-a-service-item.md';

/** Values that occur more than once, each named once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** kebab-case, as codes stand in URLs, commands and records. */
export const isKebab = (code: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code);

/** camelCase, as keys stand in answers. */
export const isCamel = (code: string): boolean => /^[a-z][a-zA-Z0-9]*$/.test(code);
