import { FileAddOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Tag } from 'antd';
import type { DraftLine } from '#kit/report-document/desk-contracts.ts';
import { useDraftCounts, useDrafts } from '../../api/report-drafts.ts';
import { usePermission } from '../../api/session.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { narrowedBy, said, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const stateOf = ({ state, editions }: DraftLine) =>
  state === 'finalised' ? (
    <Tag color="success">已定稿</Tag>
  ) : editions > 0 ? (
    <Tag color="warning">重新打开</Tag>
  ) : (
    <Tag>正在写</Tag>
  );

const columns: readonly Column<DraftLine>[] = [
  { key: 'title', title: '标题', maxWidth: 420, render: (draft) => draft.title || '（还没有标题）' },
  { key: 'state', title: '状态', render: stateOf },
  { key: 'region', title: '地区', maxWidth: 200, render: (draft) => draft.regionName },
  { key: 'period', title: '起止日期', render: (draft) => `${draft.from} 至 ${draft.to}` },
  { key: 'by', title: '起草人', maxWidth: 120, render: (draft) => draft.openedBy },
  {
    key: 'changed',
    title: '最近修改',
    maxWidth: 260,
    render: (draft) => `${draft.changedBy} ${formatMoment(draft.changedAt)}`,
  },
];

const STATES = [
  { value: 'open', label: '正在写' },
  { value: 'finalised', label: '已定稿' },
] as const;

/** Reports being written, and those finalised. */
const Reports = () => {
  const navigate = useNavigate();
  const mayCompose = usePermission('report.compose');
  const [{ text, state }, setSearch] = useSearchText();
  const filter = { text, state };
  const counts = useDraftCounts({ text }).data;
  const begin = mayCompose ? (
    <>
      <Button
        type="primary"
        icon={<FileAddOutlined />}
        onClick={() => void navigate({ to: '/reports/compose' })}
      >
        撰写报告
      </Button>
      <Button onClick={() => void navigate({ to: '/reports/import' })}>导入去年文稿</Button>
    </>
  ) : null;
  const counted = (words: string, count: number | undefined) =>
    count === undefined ? words : `${words} ${formatNumber(count)}`;
  const isFiltered = Boolean(text || state);
  return (
    <Page title="总结报告" purpose="报告里的每个数字都从台账和档案数出来，点数字就能看到是哪些记录。" fill>
      <Filters>
        <SearchBox
          label="查找报告"
          placeholder="标题中的字"
          value={text ?? ''}
          onSearch={(next) => setSearch({ text: next })}
        />
        <Segmented
          aria-label="状态"
          value={state ?? ''}
          onChange={(next) => setSearch({ state: next })}
          options={[
            { value: '', label: counted('全部', counts && counts.open + counts.finalised) },
            ...STATES.map(({ value, label }) => ({ value, label: counted(label, counts?.[value]) })),
          ]}
        />
        <Link to="/reports/reported">上报历史数</Link>
        <Link to="/reports/composed">一次生成的报告</Link>
      </Filters>
      <PagedList<DraftLine>
        name="report-drafts"
        narrowing={narrowedBy(filter, { text: said('查找'), state: saidOf('状态', STATES) })}
        useRows={(after, size) => useDrafts(filter, after, size)}
        caption="总结报告"
        columns={columns}
        rowKey={(draft) => draft.id}
        onOpen={({ countyCode, id }) =>
          void navigate({ to: '/reports/$county/$id/edit', params: { county: String(countyCode), id } })
        }
        tools={begin}
        printing={{ title: '总结报告清单', path: '/report-drafts' }}
        empty={
          isFiltered
            ? { title: '没有符合条件的报告', advice: '换个词，或清除筛选再看。' }
            : {
                title: '还没有报告',
                advice: '选好模板、地区和年度，几秒钟生成一份文稿，像在文字软件里一样修改。',
                action: begin,
              }
        }
      />
    </Page>
  );
};

export default Reports;
