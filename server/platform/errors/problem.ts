/**
 * What went wrong, for people: what happened, what to do, and where to read.
 * Thrown anywhere; becomes an HTTP answer, a line of a command or a cell of an import.
 */
export type ProblemKind =
  | 'invalid' // 400, or exit code 2
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409: changed meanwhile, duplicate
  | 'too-large' // 413
  | 'too-many' // 429
  | 'unavailable'; // 503

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export class Problem extends Error {
  readonly kind: ProblemKind;
  /** Stable machine-readable name, kebab-case: 'duplicate-id-number'. */
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** What the reader should do next, in plain Chinese. */
  readonly advice: string | undefined;

  constructor(
    kind: ProblemKind,
    code: string,
    message: string,
    more: { fields?: readonly FieldProblem[]; advice?: string } = {},
  ) {
    super(message);
    this.name = 'Problem';
    this.kind = kind;
    this.code = code;
    this.fields = more.fields ?? [];
    this.advice = more.advice;
  }
}
