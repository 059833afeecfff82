import { Problem, type FieldProblem } from '#platform/errors/problem.ts';
import { parentOf } from './parent-of.ts';
import type { RegionListRow } from './region-list-row.ts';
import type { StandingRegion } from './standing-regions.ts';

/** What stands now, and the codes under each code. */
export interface StandingRegions {
  readonly standing: ReadonlyMap<number, StandingRegion>;
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** Codes that no longer stand, with the first day on which they did not. */
  readonly ended: ReadonlyMap<number, string>;
}

const at = ({ line }: RegionListRow, message: string): FieldProblem => ({ field: `第${line}行`, message });

/**
 * What must hold of the whole list: no code twice, every parent known, nothing abolished while regions under it stand.
 * Throws Problem invalid with every line at fault.
 */
export const checkRegionList = (rows: readonly RegionListRow[], standing: StandingRegions): void => {
  const listed = new Map(rows.filter((row) => row.validTo === null).map((row) => [row.code, row]));
  const ended = new Set(rows.filter((row) => row.validTo !== null).map((row) => row.code));
  const problems: FieldProblem[] = [];
  for (const row of rows) {
    const parent = parentOf(row.code);
    if (row.validTo === null && listed.get(row.code) !== row) problems.push(at(row, `代码${row.code}重复。`));
    if (row.validTo !== null && row.validTo <= row.validFrom)
      problems.push(at(row, '失效日期应晚于生效日期。'));
    if (row.validTo === null && parent !== null && !listed.has(parent)) {
      if (!standing.standing.has(parent)) problems.push(at(row, `没有上级地区${parent}。`));
      else if (ended.has(parent)) problems.push(at(row, `上级地区${parent}在这份名单中撤并。`));
    }
    const now = standing.standing.get(row.code);
    const end = standing.ended.get(row.code);
    if (row.validTo === null && !now && end !== undefined && row.validFrom < end) {
      problems.push(at(row, `代码${row.code}已于${end}撤并，不能再从${row.validFrom}起用。`));
    }
    const ends = row.validTo ?? (now && now.name !== row.name ? row.validFrom : null);
    if (now && ends !== null && ends <= now.validFrom) {
      problems.push(at(row, `“${now.name}”自${now.validFrom}起用，更名或撤并的日期应晚于这一天。`));
    }
    const left = (standing.children.get(row.code) ?? []).filter((child) => !ended.has(child));
    if (row.validTo !== null && left.length > 0) {
      problems.push(at(row, `下级还有${left.length}个地区未撤并，例如${left[0]}。`));
    }
  }
  if (problems.length > 0) {
    throw new Problem('invalid', 'region-list-lines', `名单中有${problems.length}行不能导入，未作改动。`, {
      fields: problems,
    });
  }
};
