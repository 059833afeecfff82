import type { Defect } from '../define-rule.ts';
import type { Sentence } from '../text/sentences.ts';

/** 37份缺少信息，29份照片过期，存在问题的共84份: each number before what it counts, and then all of them. */
const CLAUSES =
  /(?<parts>(?:\d+(?<unit>份|人|名|户|件|个|家|处|座|条|项)[^，。；\d]{2,14}，)(?:\d+\k<unit>[^，。；\d]{2,14}，){1,7})(?<told>[^，。；\d]{2,12}的(?:一?共|合计|总计)有?(?<whole>\d+)\k<unit>)/g;
/** Far from the sum of the parts is a number of something else. */
const MOST_OFF = 0.3;

/** Totals told after clauses that each begin with a part, which they do not add up to. */
export function* wrongTotalsOfClausesIn({ block, start, text }: Sentence): Generator<Defect> {
  for (const { index, groups, 0: written } of text.matchAll(CLAUSES)) {
    const { parts = '', unit = '', told = '', whole = '' } = groups!;
    const listed = [...parts.matchAll(/\d+/g)].map(([part]) => Number(part));
    const fits = listed.some(
      (_, from) => listed.slice(from).reduce((sum, part) => sum + part, 0) === Number(whole),
    );
    const sum = listed.reduce((total, part) => total + part, 0);
    if (fits || Math.abs(sum - Number(whole)) > sum * MOST_OFF) continue;
    const end = start + index + written.length;
    yield {
      block,
      start: end - told.length,
      end,
      message: `前面各项相加是${sum}${unit}，写的是${whole}${unit}。`,
      proposal: '核对各项和总数后改正。',
    };
  }
}
