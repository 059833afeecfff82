import { useNavigate } from '@tanstack/react-router';
import { App, Button, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { useEndMove, useMoveCount, useMoves, type Move } from '../../api/moves.ts';
import { usePermission } from '../../api/session.ts';
import { foldersLeftWords } from '../../features/archives/archive-words.ts';
import { AcceptMoveDialog } from '../../features/person/accept-move-dialog.tsx';
import { moveFacts } from '../../features/person/move-facts.ts';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import { useRegionSaying } from '../../features/region-picker/region-saying.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Facts } from '../../ui/page/facts.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, said, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const DIRECTIONS = [
  { value: 'in', label: '转入' },
  { value: 'out', label: '转出' },
];

const STATES = [
  { value: 'handed-over', label: '待接收' },
  { value: 'accepted', label: '已接收' },
  { value: 'returned', label: '已退回' },
  { value: 'withdrawn', label: '已撤回' },
];

const COLOURS: Readonly<Record<string, string>> = {
  'handed-over': 'warning',
  accepted: 'success',
  returned: 'error',
};

const stateWords = ({ state, daysWaiting }: Move) => (
  <Space size={4}>
    <Tag color={COLOURS[state] ?? 'default'}>
      {STATES.find(({ value }) => value === state)?.label ?? state}
    </Tag>
    {daysWaiting === null ? null : daysWaiting === 0 ? '今天移交' : `已等${daysWaiting}天`}
  </Space>
);

/** Relations moving into and out of the area: what waits for an answer, and what became of the others. */
const Moves = () => {
  const [search, setSearch] = useSearchText();
  const { direction = 'in', state, region, name } = search;
  const filters = { direction, state, region, name };
  const mayWrite = usePermission('people.write');
  const mayExport = usePermission('export.run');
  const navigate = useNavigate();
  const count = useMoveCount(filters);
  const end = useEndMove();
  const { message } = App.useApp();
  const [accepting, setAccepting] = useState<Move>();
  const [ending, setEnding] = useState<Move>();
  const narrowing = narrowedBy(filters, {
    direction: saidOf('方向', DIRECTIONS),
    state: saidOf('状态', STATES),
    region: useRegionSaying(region),
    name: said('姓名'),
  });
  const isIn = direction === 'in';
  const acts: Column<Move> = {
    key: 'action',
    title: '办理',
    screenOnly: true,
    render: (move) =>
      move.state === 'handed-over' ? (
        <Space size={4}>
          {isIn ? (
            <Button type="link" size="small" onClick={() => setAccepting(move)}>
              接收
            </Button>
          ) : null}
          <Button type="link" size="small" onClick={() => setEnding(move)}>
            {isIn ? '退回' : '撤回'}
          </Button>
        </Space>
      ) : null,
  };
  const columns: readonly Column<Move>[] = [
    { key: 'name', title: '姓名', width: 88, render: (move) => move.name },
    { key: 'state', title: '状态', width: 140, render: stateWords },
    ...(mayWrite ? [acts] : []),
    { key: 'from', title: '迁出地', maxWidth: 200, render: (move) => move.fromName },
    { key: 'to', title: '迁入地', maxWidth: 200, render: (move) => move.toName },
    { key: 'movedOn', title: '迁移日期', render: (move) => move.movedOn },
    { key: 'handedOverOn', title: '移交日期', render: (move) => move.handedOverOn },
    { key: 'payer', title: '迁入地起发', render: (move) => move.payerChangesOn ?? '无定期待遇' },
    {
      key: 'why',
      title: '原因',
      maxWidth: 220,
      render: (move) => (move.settledWhy ? `${move.reason}；${move.settledWhy}` : move.reason),
    },
    {
      key: 'folders',
      title: '扫描件待转来',
      maxWidth: 200,
      render: (move) => foldersLeftWords(move.foldersLeft),
    },
  ];
  return (
    <Page
      title="关系转移"
      purpose="户籍迁往其他县（区）的，由迁出地移交、迁入地接收；接收之前档案仍在迁出地。"
      fill
    >
      <Filters>
        <Segmented
          aria-label="转入或转出"
          options={DIRECTIONS}
          value={direction}
          onChange={(value) => setSearch({ direction: value })}
        />
        <SearchBox
          label="查找姓名"
          placeholder="姓名"
          value={name ?? ''}
          onSearch={(words) => setSearch({ name: words })}
        />
        <SelectFilter name="state" label="状态" width={128} options={STATES} />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
      </Filters>
      <PagedList<Move>
        name="moves"
        narrowing={narrowing}
        useRows={(after, size) => useMoves(filters, after, size)}
        caption={isIn ? '关系转入' : '关系转出'}
        columns={columns}
        rowKey={(move) => `${move.countyCode}/${move.id}`}
        stacks
        onOpen={(move) =>
          move.person
            ? void navigate({
                to: '/people/$county/$id',
                params: { county: String(move.person.countyCode), id: move.person.id },
              })
            : setAccepting(mayWrite && move.state === 'handed-over' ? move : undefined)
        }
        count={count.data?.count}
        tools={mayExport ? <ListExportButton path="/moves/export.xlsx" /> : null}
        printing={{
          title: isIn ? '关系转入清单' : '关系转出清单',
          path: '/moves',
          peopleOf: ({ person }) => (person ? [person] : []),
        }}
        empty={
          state || region || name
            ? { title: '没有符合条件的关系转移', advice: '请减少筛选条件。' }
            : {
                title: isIn ? '没有转入的关系' : '没有转出的关系',
                advice: isIn
                  ? '其他县（区）移交过来的会列在这里，等待接收。'
                  : '在人员档案中办理移交后，会列在这里。',
              }
        }
      />
      {accepting ? <AcceptMoveDialog move={accepting} onClose={() => setAccepting(undefined)} /> : null}
      {ending ? (
        <ReasonDialog
          title={isIn ? `退回${ending.name}的关系` : `撤回${ending.name}的移交`}
          label={isIn ? '退回原因' : '撤回原因'}
          help={isIn ? '原因会告知迁出地；档案仍在迁出地，不受影响。' : '档案不受影响，以后可以重新移交。'}
          okText={isIn ? '退回' : '撤回'}
          onOk={async (why) => {
            await end.mutateAsync({ move: ending, why });
            void message.success(isIn ? `已退回${ending.name}的关系` : `已撤回${ending.name}的移交`);
          }}
          onClose={() => setEnding(undefined)}
        >
          <Facts facts={moveFacts(ending)} />
        </ReasonDialog>
      ) : null}
    </Page>
  );
};

export default Moves;
