import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { labelOf, optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useCallCount, useCalls, type HotlineCall } from '../../api/hotline.ts';
import { usePermission } from '../../api/session.ts';
import { DueLight } from '../../features/hotline/due-light.tsx';
import { callStateWords, deskWords } from '../../features/hotline/hotline-words.ts';
import { CountedViews } from '../../ui/list/counted-views.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, PERIOD_SAYINGS, saidByList, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { PeriodFilter } from '../../ui/filter/period-filter.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  ['open', '未办结'],
  ['due', '三天内到期'],
  ['overdue', '超期'],
  ['call-back', '待回访'],
  ['behind', '待补台账'],
  ['closed', '已办结'],
  ['all', '全部'],
] as const;

/** The hotline's work lists. */
const Calls = () => {
  const [search, setSearch] = useSearchText();
  const { view = 'open', hotline, kind, matter, from, to } = search;
  const filters = { view, hotline, kind, matter, from, to };
  const lists = useCodeLists();
  const count = useCallCount(filters);
  const mayAnswer = usePermission('hotline.answer');
  const mayExport = usePermission('export.run');
  const mayReadFigures = usePermission('metric.read');
  const navigate = useNavigate();
  const columns: readonly Column<HotlineCall>[] = [
    { key: 'calledAt', title: '来电时间', width: 140, render: (call) => formatMoment(call.calledAt) },
    { key: 'matter', title: '事由', render: (call) => labelOf(lists, 'service-matter', call.matter) },
    { key: 'state', title: '状态', render: callStateWords },
    { key: 'due', title: '到期', width: 170, render: (call) => <DueLight {...call} /> },
    { key: 'kind', title: '性质', render: (call) => labelOf(lists, 'hotline-call-kind', call.kind) },
    { key: 'content', title: '来电内容', maxWidth: 260, render: (call) => call.content },
    { key: 'desk', title: '承办', render: (call) => deskWords(call.desk) },
    { key: 'name', title: '来电人', render: (call) => call.callerName ?? '' },
    { key: 'number', title: '号码', render: (call) => call.numberMasked ?? '未显示' },
    { key: 'hotline', title: '热线', render: (call) => labelOf(lists, 'hotline', call.hotline) },
  ];
  const narrowing = narrowedBy(filters, {
    view: saidOf('清单', VIEWS),
    hotline: saidByList('热线', lists, 'hotline'),
    kind: saidByList('来电性质', lists, 'hotline-call-kind'),
    matter: saidByList('事由', lists, 'service-matter'),
    ...PERIOD_SAYINGS,
  });
  return (
    <Page
      title="热线来电"
      purpose={
        <>
          每一件来电到哪一步了：转办的、快到期的、等回访的。
          {mayReadFigures ? (
            <Link to="/figures/$metric" params={{ metric: 'hotline-on-time-rate' }}>
              热线按时办结率
            </Link>
          ) : null}
        </>
      }
      actions={
        mayAnswer ? (
          <Button type="primary" onClick={() => void navigate({ to: '/hotline/answer' })}>
            接听来电
          </Button>
        ) : undefined
      }
      fill
    >
      <Filters>
        <CountedViews
          label="清单"
          views={VIEWS}
          counts={count.data?.views}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
      </Filters>
      <Filters>
        <SelectFilter name="hotline" label="热线" width={150} options={optionsOf(lists, 'hotline')} />
        <SelectFilter
          name="kind"
          label="来电性质"
          width={150}
          options={optionsOf(lists, 'hotline-call-kind')}
        />
        <SelectFilter name="matter" label="事由" width={150} options={optionsOf(lists, 'service-matter')} />
        <PeriodFilter />
      </Filters>
      <PagedList<HotlineCall>
        name="hotline-calls"
        narrowing={narrowing}
        useRows={(after, size) => useCalls(filters, after, size)}
        caption="热线来电"
        columns={columns}
        rowKey={(call) => call.id}
        {...(mayAnswer && {
          onOpen: ({ countyCode, id }: HotlineCall) =>
            void navigate({ to: '/hotline/calls/$county/$id', params: { county: String(countyCode), id } }),
        })}
        count={count.data?.count}
        tools={mayExport ? <ListExportButton path="/hotline/calls/export.xlsx" /> : null}
        printing={{
          title: '热线来电清单',
          path: '/hotline/calls',
          peopleOf: ({ person }) => (person ? [person] : []),
        }}
        empty={
          narrowing.words.length === 0
            ? { title: '还没有来电', advice: '点“接听来电”登记第一件。' }
            : { title: '这个清单里没有来电', advice: '可以看看别的清单，或减少筛选条件。' }
        }
      />
    </Page>
  );
};

export default Calls;
