import { sql } from 'kysely';
import { MOST_SECTION_ROWS, type PersonSection } from '#modules/registry';
import { getMirror } from './get-mirror.ts';
import type { MirrorRecordRow } from './mirror-record.ts';
import { stateWords } from './mirror-states.ts';

const ORDER = 150;

/** The part of the person file that shows what official systems hold: number, state, day, and as of which export. */
export const recordSection: PersonSection = {
  code: 'official-records',
  title: '官方系统记录',
  order: ORDER,
  permission: 'people.read',
  columns: [
    { code: 'system', label: '记录' },
    { code: 'number', label: '官方编号' },
    { code: 'state', label: '状态' },
    { code: 'stateOn', label: '状态日期', format: 'date' },
    { code: 'asOf', label: '数据截止', format: 'date' },
    { code: 'open', label: '待处理差异', format: 'number' },
  ],
  empty: '还没有导入过官方系统的记录。',
  read: async (tx, { ref }) => {
    const { rows } = await sql<MirrorRecordRow & { open: number }>`
      select m.*, (select count(*) from mirror_difference d where d.county_code = ${ref.countyCode}
        and d.person_id = ${ref.id} and d.record_id = m.id and d.state = 'open') as open
      from mirror_record m where m.county_code = ${ref.countyCode} and m.person_id = ${ref.id}
      order by m.mirror, m.id
    `.execute(tx);
    return {
      count: rows.length,
      rows: rows.slice(0, MOST_SECTION_ROWS).map((row) => {
        const mirror = getMirror(row.mirror);
        return {
          key: row.id,
          cells: {
            system: mirror.title,
            number: row.official_number,
            state: row.gone_on === null ? stateWords(mirror, row.state) : `对方不再有（${row.gone_on}起）`,
            stateOn: row.state_on,
            asOf: row.as_of,
            open: row.open,
          },
          href: `/mirrors/${row.mirror}?name=${encodeURIComponent(row.name)}`,
        };
      }),
    };
  },
};
