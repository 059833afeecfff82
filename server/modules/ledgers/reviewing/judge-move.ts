import { codeLists } from '#definitions';
import { validateAnswers, type Answers, type LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { liesInScope } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { EntryRow } from '../entry-row.ts';
import { cannotMove, mayMove, type EntryMove, type EntryStateName } from '../entry-states.ts';
import type { HouseRules } from '../recording/house-rules.ts';
import { invalidEntry } from '../recording/invalid-entry.ts';
import { coversDesk, type ReviewStep } from './review-steps.ts';

/** Where a move leads. */
export interface Outcome {
  readonly state: EntryStateName;
  readonly desk: ReviewStep | null;
  readonly late: boolean;
}

/** An entry that a move may be made with, and where it leads. */
export interface JudgedEntry {
  readonly row: EntryRow;
  readonly outcome: Outcome;
}

export interface MoveAsked {
  readonly move: EntryMove;
  /** The version the clerk saw; another one meanwhile is refused. */
  readonly rowVersion: number;
  /** Wanted even though the period is closed; taken only from who may. */
  readonly asLate?: boolean;
}

const refuse = (code: string, message: string, advice: string): Problem =>
  new Problem('conflict', code, message, { advice });

const requireCurrent = (row: EntryRow, { move, rowVersion }: MoveAsked): void => {
  const state = row.state as EntryStateName;
  if (!mayMove(state, move)) {
    throw state === 'withdrawn'
      ? refuse('entry-withdrawn', cannotMove(state, move), '如需恢复，请重新登记。')
      : refuse('entry-state', cannotMove(state, move), '请刷新后核对最新状态。');
  }
  if (row.row_version !== rowVersion)
    throw refuse('entry-changed', '该记录刚刚被他人修改。', '请刷新后核对最新内容，再提交。');
};

/** The permission a move needs where the entry lies. */
export const permissionFor = (move: EntryMove): 'ledger.accept' | 'ledger.write' =>
  move === 'accept' || move === 'return' ? 'ledger.accept' : 'ledger.write';

const requireReviewer = ({ actor }: ActContext, ledger: LedgerDefinition, row: EntryRow): void => {
  const desk = row.desk as ReviewStep | null;
  if (desk !== null && !coversDesk(actor.scopeFor('ledger.accept'), ledger, row.region_code, desk)) {
    throw new Problem('forbidden', 'not-reviewer', '该记录不由您的岗位审核。', {
      advice: desk === 'county' ? '请由区县股室审核。' : '请由镇街服务站审核。',
    });
  }
  if (row.submitted_by === actor.accountId && row.state === 'submitted')
    throw refuse('own-entry', '不能审核自己提交的记录。', '请由其他审核人办理。');
};

/** What counts already was reviewed; only who could accept it may change it. */
const requireLastWord = (rules: HouseRules, row: EntryRow): void => {
  if (row.state !== 'accepted' || rules.stepsAhead(row.region_code).length === 0) return;
  throw refuse('entry-reviewed', '该记录已审核入账，不能直接改动。', '请联系审核人退回后再改。');
};

/** Throws Problem conflict when a period concerned is closed; answers whether the change is late. */
const requireOpenPeriod = (
  rules: HouseRules,
  row: EntryRow,
  days: readonly string[],
  asLate: boolean,
): boolean => {
  const timing = rules.timing(row.region_code, days, asLate);
  if (typeof timing === 'object') throw refuse('period-closed', timing.refused, '未作任何改动。');
  return timing === 'late';
};

const requireComplete = (ledger: LedgerDefinition, row: EntryRow): void => {
  const check = validateAnswers(ledger, row.answers as unknown as Answers, codeLists, {
    hasPerson: row.person_id !== null,
    today: today(),
  });
  if (!check.ok) throw invalidEntry(check.problems);
};

/**
 * Judges one move on one entry, in the order a clerk would ask: is it still so, may I, is the period open. Answers where
 * the entry then stands; throws the Problem that stands in the way. `newDay` is the business day after a correction.
 */
export const judgeMove = (
  context: ActContext,
  ledger: LedgerDefinition,
  rules: HouseRules,
  row: EntryRow,
  asked: MoveAsked,
  newDay = row.business_day,
): Outcome => {
  const { move, asLate = false } = asked;
  if (!liesInScope(context.actor.scopeFor(permissionFor(move)), row.scope_key ?? 0))
    throw new Problem('forbidden', 'outside-scope', '该记录不在您岗位的区域或业务范围内', {
      advice: '请由负责该区域的岗位办理。',
    });
  requireCurrent(row, asked);
  const state = row.state as EntryStateName;
  const open = (): boolean => requireOpenPeriod(rules, row, [row.business_day, newDay], asLate);
  const ahead = (): ReviewStep | null => rules.stepsAhead(row.region_code)[0] ?? null;
  if (move === 'submit') {
    requireComplete(ledger, row);
    const desk = ahead();
    return { state: desk ? 'submitted' : 'accepted', desk, late: open() };
  }
  if (move === 'accept') {
    requireReviewer(context, ledger, row);
    const desk = ahead();
    return desk ? { state: 'submitted', desk, late: false } : { state: 'accepted', desk: null, late: open() };
  }
  if (move === 'return') requireReviewer(context, ledger, row);
  requireLastWord(rules, row);
  const late = state === 'accepted' && open();
  if (move === 'return') return { state: 'returned', desk: null, late };
  if (move === 'withdraw') return { state: 'withdrawn', desk: null, late };
  return { state, desk: row.desk as ReviewStep | null, late };
};
