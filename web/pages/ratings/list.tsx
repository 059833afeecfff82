import { useNavigate } from '@tanstack/react-router';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { useRectificationCounts, useRectifications, type Rectification } from '../../api/ratings.ts';
import { useCurrentPost, usePermission, useSession } from '../../api/session.ts';
import { RatingFigures } from '../../features/ratings/rating-figures.tsx';
import { RectificationLight, STATE_WORDS } from '../../features/ratings/rectification-words.tsx';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import { useRegionSaying } from '../../features/region-picker/region-saying.ts';
import { CountedViews } from '../../ui/list/counted-views.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  ['open', '未关闭'],
  ['overdue', '逾期'],
  ['verifying', '待核实'],
  ['mending', '待整改'],
  ['calling-back', '待回访'],
  ['closing', '待关闭'],
  ['closed', '已关闭'],
  ['all', '全部'],
] as const;

/** What people rated badly, and how far each is put right; figures of all ratings above. */
const Ratings = () => {
  const [search, setSearch] = useSearchText();
  const { view = 'open', region } = search;
  const { bureau } = useSession();
  const post = useCurrentPost();
  const navigate = useNavigate();
  const lists = useCodeLists();
  const counts = useRectificationCounts(region);
  const mayExport = usePermission('export.run');
  const filters = { view, region };
  const narrowing = narrowedBy(filters, { view: saidOf('差评', VIEWS), region: useRegionSaying(region) });
  const columns: readonly Column<Rectification>[] = [
    { key: 'item', title: '事项', width: 140, render: (row) => row.item },
    { key: 'level', title: '评价', render: (row) => labelOf(lists, 'satisfaction', row.level) },
    { key: 'state', title: '办到哪一步', render: (row) => STATE_WORDS[row.state] },
    { key: 'light', title: '时限', render: (row) => <RectificationLight matter={row} /> },
    { key: 'openedOn', title: '收到日期', render: (row) => row.openedOn },
    { key: 'dueOn', title: '整改期限', render: (row) => row.dueOn },
    {
      key: 'calledBack',
      title: '回访',
      render: (row) => row.calledBackOn ?? (row.calledTimes ? `已拨${row.calledTimes}次` : ''),
    },
    { key: 'region', title: '地区', maxWidth: 160, render: (row) => row.regionName },
  ];
  return (
    <Page
      title="服务评价"
      purpose="差评15个工作日内核实、整改、回访、关闭。自己经办过的事项，对它的差评不在这里显示。"
      fill
    >
      <RatingFigures region={region ? Number(region) : (post?.region ?? bureau.region)} />
      <Filters>
        <CountedViews
          label="差评"
          views={VIEWS}
          counts={counts.data}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
      </Filters>
      <PagedList<Rectification>
        name="rectifications"
        narrowing={narrowing}
        useRows={(after, size) => useRectifications(filters, after, size)}
        caption="差评"
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) =>
          void navigate({
            to: '/ratings/$county/$id',
            params: { county: String(row.countyCode), id: row.id },
          } as never)
        }
        count={counts.data?.[view]}
        tools={mayExport ? <ListExportButton path="/rating-rectifications/export.xlsx" /> : null}
        printing={{ title: '差评整改清单', path: '/rating-rectifications' }}
        empty={
          view === 'open'
            ? { title: '没有待办的差评', advice: '服务对象评价为不满意、非常不满意的，会列在这里。' }
            : { title: '没有这样的差评', advice: '请换一个范围查看。' }
        }
      />
    </Page>
  );
};

export default Ratings;
