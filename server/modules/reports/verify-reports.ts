import { sql } from 'kysely';
import type { FoldedFinding } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';

interface ComposedReport {
  readonly county_code: number;
  readonly id: string;
  readonly content: unknown;
  readonly recorded: string | null;
}

const REPORTS_PER_READ = 20;

/** Takes the SM3 of every composed report again and compares it with the one its act carries. */
export const verifyReports = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const { rows } = await sql<ComposedReport>`
        select report.county_code, report.id, report.content, act.payload->>'contentDigest' as recorded
        from report left join act
          on act.county_code = report.county_code and act.subject_id = report.id and act.kind = 'report.compose'
        where (report.county_code, report.id) > (${last.county}, ${last.id}::uuid)
        order by report.county_code, report.id limit ${REPORTS_PER_READ}
      `.execute(tx);
      for (const { county_code: countyCode, id, content, recorded } of rows) {
        if (recorded === null) findings.push({ countyCode, id, message: '总结没有对应的生成记录' });
        else if (sm3(canonicalJson(content)).toString('hex') !== recorded)
          findings.push({ countyCode, id, message: '总结的内容与生成时不一致' });
      }
      const end = rows.at(-1);
      if (!end || rows.length < REPORTS_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
