/** How long a limit is. Months end on the same day of the month, or on its last day (民法典 art. 202). */
export interface LimitLength {
  readonly unit: 'day' | 'working-day' | 'month';
  readonly count: number;
}

/** The law behind a limit, or behind its suspension: shown to the clerk with every date. */
export interface Clause {
  readonly law: string;
  /** 第二十七条第一款, as the law is quoted. */
  readonly article: string;
  /** First day this wording is in force, YYYY-MM-DD, where it matters which wording holds. */
  readonly inForceFrom?: string;
  /** No national text sets it: a local rule or promise that the bureau fills in, shown as such so that nobody takes it for law. */
  readonly isLocal?: boolean;
}

/** One time limit of the law or of the bureau's own promise. */
export interface LimitRule {
  readonly code: string;
  readonly title: string;
  readonly length: LimitLength;
  readonly clause: Clause;
  /**
   * Whether a last day of rest moves to the day work begins again (民法典 art. 203). True unless the law that sets the
   * limit says otherwise; without effect on working days.
   */
  readonly rollsOver?: boolean;
  /**
   * Where the law counts from a day that is asked for, and not from the act that begins it: code of the date field, and what
   * the day is called, such as 接收之日.
   */
  readonly from?: { readonly answer: string; readonly words: string };
}

/** What happened to a limit, in the order of its days (YYYY-MM-DD). Never changed, only added to. */
export type LimitEvent =
  | { readonly kind: 'start'; readonly on: string }
  /** Waiting for material, a hearing or an expert opinion: such days do not count. */
  | { readonly kind: 'suspend'; readonly on: string; readonly reason: string; readonly clause: Clause }
  | { readonly kind: 'resume'; readonly on: string }
  | {
      readonly kind: 'extend';
      readonly on: string;
      readonly by: LimitLength;
      readonly reason: string;
      readonly clause: Clause;
    }
  | { readonly kind: 'stop'; readonly on: string };

/** Why an event cannot follow the others, as a sentence for the clerk; null when it can. */
export const limitProblem = (events: readonly LimitEvent[], next: LimitEvent): string | null => {
  const last = events.at(-1);
  if (next.kind === 'start') return last === undefined ? null : '时限已经起算，不能再次起算。';
  if (last === undefined) return '时限尚未起算。';
  if (next.on < last.on) return `日期不能早于上一次变动的日期 ${last.on}。`;
  if (events.some(({ kind }) => kind === 'stop')) return '时限已经终止，不能再变动。';
  const isSuspended =
    events.findLast(({ kind }) => kind === 'suspend' || kind === 'resume')?.kind === 'suspend';
  if (next.kind === 'suspend' && isSuspended) return '时限已经中止，请先恢复。';
  if (next.kind === 'resume' && !isSuspended) return '时限没有中止，无需恢复。';
  if (next.kind === 'extend' && !(Number.isInteger(next.by.count) && next.by.count > 0))
    return '延长的期限应为正整数。';
  return null;
};
