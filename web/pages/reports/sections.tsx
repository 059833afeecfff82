import { useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { SectionLine } from '#kit/report-document/desk-contracts.ts';
import { useSections } from '../../api/report-sections.ts';
import { SECTION_STATES, SectionState } from '../../features/report-editor/sections/section-state.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment } from '../../ui/format.ts';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const columns: readonly Column<SectionLine>[] = [
  { key: 'title', title: '要写什么', maxWidth: 320, render: (section) => section.title },
  { key: 'report', title: '用于', maxWidth: 320, render: (section) => section.reportTitle },
  { key: 'region', title: '单位所在地', maxWidth: 200, render: (section) => section.regionName },
  { key: 'state', title: '状态', render: (section) => <SectionState {...section} /> },
  { key: 'due', title: '截止日期', render: (section) => section.dueOn },
  {
    key: 'submitted',
    title: '报送时间',
    render: (section) => (section.submittedAt ? formatMoment(section.submittedAt) : ''),
  },
];

const STATES = Object.entries(SECTION_STATES).map(([value, label]) => ({ value, label }));

/** Sections of reports asked of one's own area. */
const Sections = () => {
  const navigate = useNavigate();
  const [{ state }, setSearch] = useSearchText();
  return (
    <Page title="分报任务" purpose="上级报告里请本单位写的部分：写好报送，退回的改后再报。" fill>
      <Filters>
        <Segmented
          aria-label="状态"
          value={state ?? ''}
          onChange={(next) => setSearch({ state: next })}
          options={[{ value: '', label: '全部' }, ...STATES]}
        />
      </Filters>
      <PagedList<SectionLine>
        name="report-sections"
        narrowing={narrowedBy({ state }, { state: saidOf('状态', STATES) })}
        useRows={(after, size) => useSections(state, after, size)}
        caption="分报任务"
        columns={columns}
        rowKey={(section) => section.id}
        onOpen={({ countyCode, id }) =>
          void navigate({ to: '/reports/sections/$county/$id', params: { county: String(countyCode), id } })
        }
        empty={{
          title: '没有分报任务',
          advice: '上级写报告时请本单位写一段，会出现在这里。',
        }}
      />
    </Page>
  );
};

export default Sections;
