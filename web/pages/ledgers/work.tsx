import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Select, Tabs } from 'antd';
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
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useTableView } from '../../ui/table-settings.tsx';
import { useCursorPaging } from '../../ui/use-cursor-paging.ts';
import { useSearchText } from '../../ui/use-search.ts';

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
  const view = useTableView('entry-work');
  const paging = useCursorPaging(`${list}/${ledger ?? ''}`, view.size);
  const work = useEntryWork(list, ledger, paging.after, view.size);
  const counts = useWorkCounts();
  const ledgers = useLedgers();
  const [chosen, setChosen] = useState<ReadonlyMap<string, WorkEntry>>(new Map());
  const [asking, setAsking] = useState<Decision['move']>();
  const [results, setResults] = useState<readonly DecisionResult[]>([]);
  const rows = work.data?.rows ?? [];

  const choose = (entries: readonly WorkEntry[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const entry of entries)
        if (isChosen) next.set(keyOf(entry), entry);
        else next.delete(keyOf(entry));
      return next;
    });
  const change = (next: Record<string, string>) => {
    setChosen(new Map());
    setResults([]);
    setSearch(next);
  };
  const columns: readonly Column<WorkEntry>[] = [
    {
      key: 'digest',
      title: '内容',
      width: 260,
      maxWidth: 420,
      render: (entry) => (
        <Checkbox
          checked={chosen.has(keyOf(entry))}
          onChange={(event) => choose([entry], event.target.checked)}
        >
          {entry.digest || entry.ledgerTitle}
        </Checkbox>
      ),
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
  const isAllChosen = rows.length > 0 && rows.every((entry) => chosen.has(keyOf(entry)));
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
      <ListFrame
        tools={
          <>
            {words.moves.map((move, at) => (
              <Button
                key={move}
                type={at === 0 && move !== 'withdraw' ? 'primary' : 'default'}
                danger={move === 'withdraw'}
                disabled={chosen.size === 0}
                onClick={() => setAsking(move)}
              >
                {MOVE_WORDS[move]}
                {chosen.size > 0 ? `（${chosen.size}）` : ''}
              </Button>
            ))}
            <Checkbox
              checked={isAllChosen}
              disabled={rows.length === 0}
              onChange={(event) => choose(rows, event.target.checked)}
            >
              全选本页
            </Checkbox>
          </>
        }
        settings={
          <Select
            allowClear
            aria-label="台账"
            placeholder="全部台账"
            style={{ width: 220 }}
            value={ledger ?? null}
            onChange={(code: string | undefined) => change({ ledger: code ?? '' })}
            options={(counts.data ?? [])
              .filter((count) => count.list === list)
              .map((count) => ({
                value: count.ledger,
                label: `${ledgers.data?.find(({ code }) => code === count.ledger)?.title ?? count.ledger}（${count.entries}）`,
              }))}
          />
        }
      >
        <QueryView query={work} lines={12}>
          {(page) =>
            page.rows.length === 0 ? (
              <EmptyState
                title={words.empty}
                action={
                  list === 'review' ? null : (
                    <Button onClick={() => void navigate({ to: '/ledgers' })}>去登记台账</Button>
                  )
                }
              />
            ) : (
              <>
                <DataTable
                  caption={words.title}
                  columns={columns}
                  rows={page.rows}
                  rowKey={keyOf}
                  onOpen={(entry) =>
                    void navigate({
                      to: '/ledgers/$ledger/$county/$id',
                      params: { ledger: entry.ledger, county: String(entry.countyCode), id: entry.id },
                    })
                  }
                  density={view.density}
                  stale={work.isPlaceholderData}
                  firstNumber={paging.firstNumber}
                />
                <Pager
                  paging={paging}
                  shown={page.rows.length}
                  next={page.next}
                  count={countOf(counts.data, list, ledger)}
                  size={view.size}
                  onSize={(size) => view.change({ size })}
                />
              </>
            )
          }
        </QueryView>
      </ListFrame>
      {asking ? (
        <DecisionDialog
          move={asking}
          entries={[...chosen.values()]}
          onClose={() => setAsking(undefined)}
          onResults={(next) => {
            setResults(next);
            setChosen(new Map());
          }}
        />
      ) : null}
    </Page>
  );
};

export default EntryWork;
