import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import {
  countOf,
  useEntryWork,
  useWorkCounts,
  type Decision,
  type DecisionResult,
  type WorkEntry,
  type WorkList,
} from '../../api/entry-work.ts';
import { namesOf, useLedgers } from '../../api/ledgers.ts';
import { standingWords } from '../../features/definition-table/entry-state.ts';
import { DecisionDialog } from '../../features/entry-review/decision-dialog.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { narrowedBy, said, saidElsewhere } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { useChosenRows } from '../../ui/list/use-chosen-rows.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { textWidth } from '../../ui/text-width.ts';

interface ListWords {
  readonly title: string;
  readonly empty: string;
  readonly moves: readonly Decision['move'][];
}

const LISTS: Readonly<Record<WorkList, ListWords>> = {
  review: { title: '待我审核', empty: '没有等您审核的台账。', moves: ['accept', 'return'] },
  returned: { title: '被退回', empty: '没有退回给您的台账。', moves: ['submit', 'withdraw'] },
  drafts: {
    title: '我的草稿',
    empty: '没有草稿。登记时点“存为草稿”，可以过后接着填。',
    moves: ['submit', 'withdraw'],
  },
  waiting: { title: '我提交的', empty: '您提交的台账都已审核。', moves: ['withdraw'] },
};

const MOVE_WORDS: Readonly<Record<Decision['move'], string>> = {
  accept: '审核通过',
  return: '退回',
  submit: '提交',
  withdraw: '撤销',
};

const keyOf = ({ countyCode, id }: { countyCode: number; id: string }) => `${countyCode}/${id}`;

const digestOf = ({ digest, ledgerTitle }: WorkEntry) => digest || ledgerTitle;

const Refusals = ({ results }: { readonly results: readonly DecisionResult[] }) => {
  const refused = results.filter(({ status }) => status === 'refused');
  if (refused.length === 0) return null;
  const reasons = Map.groupBy(refused, ({ message }) => message ?? '');
  return (
    <Alert
      type="warning"
      showIcon
      closable
      title={`${refused.length}条没有办成，仍留在列表中`}
      description={[...reasons].map(([reason, same]) => (
        <div key={reason}>
          {same.length}条：{reason}
        </div>
      ))}
    />
  );
};

/** The entries of all ledgers that wait for me, list by list; chosen rows are decided together. */
const EntryWork = () => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const list = (search['list'] ?? 'review') as WorkList;
  const words = LISTS[list] ?? LISTS.review;
  const ledger = search['ledger'];
  const counts = useWorkCounts();
  const ledgers = useLedgers();
  const titleOf = (code: string) => ledgers.data?.find((one) => one.code === code)?.title ?? code;
  const chosen = useChosenRows<WorkEntry>(keyOf, digestOf);
  const [asking, setAsking] = useState<Decision['move']>();
  const [results, setResults] = useState<readonly DecisionResult[]>([]);
  const change = (next: Record<string, string>) => {
    chosen.clear();
    setResults([]);
    setSearch(next);
  };
  const columns: readonly Column<WorkEntry>[] = [
    {
      key: 'digest',
      title: '内容',
      width: 260,
      maxWidth: 420,
      render: digestOf,
    },
    { key: 'ledger', title: '台账', render: (entry) => entry.ledgerTitle },
    { key: 'day', title: '业务日期', render: (entry) => entry.businessDay },
    { key: 'person', title: '人员', render: (entry) => namesOf(entry) },
    { key: 'region', title: '办理单位所在地', maxWidth: 240, render: (entry) => entry.regionName },
    { key: 'state', title: '状态', render: standingWords },
    ...(list === 'returned'
      ? [
          {
            key: 'reason',
            title: '退回原因',
            maxWidth: 280,
            render: (entry: WorkEntry) => entry.returnReason ?? '',
          },
        ]
      : []),
    { key: 'recordedAt', title: '登记时间', render: (entry) => formatMoment(entry.recordedAt) },
  ];
  const ledgerOptions = (counts.data ?? [])
    .filter((count) => count.list === list)
    .map((count) => ({
      value: count.ledger,
      label: `${titleOf(count.ledger)}（${count.entries}）`,
    }));
  return (
    <Page title="待办台账" purpose="等您审核的、退回给您的、还没写完的台账，都在这里办。" fill>
      <Tabs
        activeKey={list}
        onChange={(next) => change({ list: next, ledger: '' })}
        items={(Object.keys(LISTS) as WorkList[]).map((key) => ({
          key,
          label: `${LISTS[key].title}（${formatNumber(countOf(counts.data, key))}）`,
        }))}
      />
      <Refusals results={results} />
      <Filters>
        <Select
          allowClear
          aria-label="台账"
          placeholder="全部台账"
          style={textWidth(220)}
          value={ledger ?? null}
          onChange={(code: string | undefined) => change({ ledger: code ?? '' })}
          options={ledgerOptions}
        />
      </Filters>
      <PagedList<WorkEntry>
        name="entry-work"
        narrowing={narrowedBy({ list, ledger }, { list: saidElsewhere, ledger: said('台账', titleOf) })}
        useRows={(after, size) => useEntryWork(list, ledger, after, size)}
        caption={words.title}
        columns={columns}
        rowKey={keyOf}
        onOpen={(entry) =>
          void navigate({
            to: '/ledgers/$ledger/$county/$id',
            params: { ledger: entry.ledger, county: String(entry.countyCode), id: entry.id },
          })
        }
        selection={chosen.selection}
        count={countOf(counts.data, list, ledger)}
        tools={words.moves.map((move, at) => (
          <Button
            key={move}
            type={at === 0 && move !== 'withdraw' ? 'primary' : 'default'}
            danger={move === 'withdraw'}
            disabled={chosen.rows.length === 0}
            onClick={() => setAsking(move)}
          >
            {MOVE_WORDS[move]}
            {chosen.rows.length > 0 ? `（${chosen.rows.length}）` : ''}
          </Button>
        ))}
        empty={{
          title: words.empty,
          action:
            list === 'review' ? null : (
              <Button onClick={() => void navigate({ to: '/ledgers' })}>去登记台账</Button>
            ),
        }}
      />
      {asking ? (
        <DecisionDialog
          move={asking}
          entries={chosen.rows}
          onClose={() => setAsking(undefined)}
          onResults={(next) => {
            setResults(next);
            chosen.clear();
          }}
        />
      ) : null}
    </Page>
  );
};

export default EntryWork;
