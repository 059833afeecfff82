/** A form that official prose gets wrong, with the right one. */
export interface TypingConfusion {
  /** The wrong form as a pattern; look-around keeps it from sound words. */
  readonly wrong: RegExp;
  /** What to write instead; `$1` stands for what the pattern caught. */
  readonly right: string;
}

/** The name of a law, body or slogan, and forms that are not it. */
export interface OfficialName {
  readonly right: string;
  /** Forms that are wrong at any time. */
  readonly wrong?: readonly RegExp[];
  /** Forms that were right until a day (YYYY-MM-DD) and are wrong in texts about later years. */
  readonly until?: { readonly day: string; readonly forms: readonly RegExp[] };
  /** Forms that became right on a day and are wrong in texts about earlier years. */
  readonly since?: { readonly day: string; readonly forms: readonly RegExp[] };
  /** Law, decision or document the name rests on. */
  readonly source: string;
}

/** Things and the measure words that cannot count them. */
export interface MeasureMismatch {
  /** The thing counted, as a pattern. */
  readonly thing: RegExp;
  readonly unfit: readonly string[];
  readonly fit: string;
}

/** A kind of things, as the source of a pattern, and the measure words that count none of them. */
export interface MeasureKind {
  readonly things: string;
  readonly unfit: readonly string[];
  readonly fit: string;
}

export const defineMeasureKinds = (list: readonly MeasureKind[]): readonly MeasureKind[] => list;

export const defineTypingConfusions = (list: readonly TypingConfusion[]): readonly TypingConfusion[] => list;
export const defineOfficialNames = (list: readonly OfficialName[]): readonly OfficialName[] => list;
export const defineMeasureMismatches = (list: readonly MeasureMismatch[]): readonly MeasureMismatch[] => list;

/** A phrase that names a metric when it stands right before a number of this unit. Money is in 元. */
export interface MetricPhrase {
  readonly phrase: string;
  readonly unit: string;
  readonly metric: string;
}

export const defineMetricPhrases = (list: readonly MetricPhrase[]): readonly MetricPhrase[] => list;

/** Words or fixed phrases by kind, each list divided by blanks. Answers all of them. */
export const defineFixedPhrases = (lists: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(lists).flatMap((list) => list.trim().split(/\s+/));

/** Slips written `wrong:right`, divided by blanks; both of one length. Answers each wrong form with the right one. */
export const defineKnownSlips = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    defineFixedPhrases(lists).map((pair) => {
      const [wrong = '', right = ''] = pair.split(':');
      return [wrong, right] as const;
    }),
  );

/** Groups of like words, a group a line, divided by blanks. Answers each word with the first of its group. */
export const defineLikeWords = (groups: string): ReadonlyMap<string, string> =>
  new Map(
    groups
      .trim()
      .split('\n')
      .flatMap((line) => {
        const words = line.trim().split(/\s+/);
        return words.map((word) => [word, words[0]!] as const);
      }),
  );
