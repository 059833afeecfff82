/** One entry of a code list: the stored code, the Chinese label and other spellings met in Excel files. */
export interface CodeEntry {
  readonly code: string;
  readonly label: string;
  /** Other words for the same thing that an import accepts, such as 八一 for 建军节. */
  readonly aliases?: readonly string[];
  /** Kept for history, no longer offered in forms. */
  readonly retired?: boolean;
}

/** A closed list of codes behind a field, such as the occasions of a visit. */
export interface CodeList {
  readonly code: string;
  readonly title: string;
  /** Where the codes come from: a national standard, a regulation, or the bureau's own use. */
  readonly source: string;
  readonly entries: readonly CodeEntry[];
}

/** Declares a code list; the compiler keeps the literal codes. */
export const defineCodeList = <const T extends CodeList>(list: T): T => list;

type CodeRow = readonly [code: string, label: string, ...aliases: string[]];

/** Entries written one a line: code, label, then other spellings an import accepts. */
export const codes = (...rows: readonly CodeRow[]): CodeEntry[] =>
  rows.map(([code, label, ...aliases]) =>
    aliases.length === 0 ? { code, label } : { code, label, aliases },
  );

/** The same for entries kept for history only. */
export const retiredCodes = (...rows: readonly CodeRow[]): CodeEntry[] =>
  codes(...rows).map((entry) => ({ ...entry, retired: true }));
