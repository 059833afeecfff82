import { useNavigate } from '@tanstack/react-router';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { labelOf, optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { usePairCount, usePairs, useSettlePair, type DuplicatePair } from '../../api/duplicates.ts';
import { usePermission } from '../../api/session.ts';
import { PersonBrief } from '../../features/person/person-brief.tsx';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import { useRegionSaying } from '../../features/region-picker/region-saying.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, saidByList, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { textWidth } from '../../ui/text-width.ts';

const STATES = [
  { value: 'open', label: '待核对' },
  { value: 'not-same', label: '不是同一人' },
  { value: 'merged', label: '已合并' },
];

/** The work list of files that may be one person's. */
const Duplicates = () => {
  const [search, setSearch] = useSearchText();
  const { state = 'open', reason, region } = search;
  const filters = { state, reason, region };
  const lists = useCodeLists();
  const narrowing = narrowedBy(filters, {
    state: saidOf('核对状态', STATES),
    reason: saidByList('疑似原因', lists, 'duplicate-reason'),
    region: useRegionSaying(region),
  });
  const mayExport = usePermission('export.run');
  const navigate = useNavigate();
  const count = usePairCount(filters);
  const [settling, setSettling] = useState<DuplicatePair>();
  const step = settling?.state === 'not-same' ? 'reopenings' : 'settlements';
  const settle = useSettlePair(step);
  const compare = ({ first, second, countyCode, id }: DuplicatePair) =>
    void navigate({
      to: '/people/duplicates/$county/$id/$otherCounty/$otherId',
      params: {
        county: String(first.countyCode),
        id: first.id,
        otherCounty: String(second.countyCode),
        otherId: second.id,
      },
      search: { pair: `${countyCode}/${id}` } as never,
    });
  const columns: readonly Column<DuplicatePair>[] = [
    {
      key: 'first',
      title: '档案一',
      width: 260,
      wraps: true,
      render: (pair) => <PersonBrief person={pair.first} />,
    },
    {
      key: 'second',
      title: '档案二',
      width: 260,
      wraps: true,
      render: (pair) => <PersonBrief person={pair.second} />,
    },
    {
      key: 'reasons',
      title: '疑似原因',
      width: 200,
      wraps: true,
      render: (pair) => pair.reasons.map((code) => labelOf(lists, 'duplicate-reason', code)).join('；'),
    },
    { key: 'foundOn', title: '发现日期', render: (pair) => pair.foundOn },
    ...(state === 'not-same'
      ? [
          {
            key: 'why',
            title: '认定依据',
            maxWidth: 240,
            render: (pair: DuplicatePair) => `${pair.settledWhy ?? ''}（${pair.settledBy ?? ''}）`,
          },
        ]
      : []),
    {
      key: 'action',
      title: '办理',
      screenOnly: true,
      render: (pair) => (
        <Space size={4}>
          <Button type="link" size="small" onClick={() => compare(pair)}>
            对照
          </Button>
          {pair.state === 'merged' ? null : (
            <Button type="link" size="small" onClick={() => setSettling(pair)}>
              {pair.state === 'open' ? '不是同一人' : '重新核对'}
            </Button>
          )}
        </Space>
      ),
    },
  ];
  return (
    <Page
      title="疑似重复"
      purpose="系统比对出的可能属于同一人的两份档案，逐对核对：是同一人的合并，不是的写明依据。"
      fill
    >
      <Filters>
        <Select
          aria-label="核对状态"
          style={textWidth(128)}
          options={STATES}
          value={state}
          onChange={(value: string) => setSearch({ state: value })}
        />
        <SelectFilter
          name="reason"
          label="疑似原因"
          width={320}
          options={optionsOf(lists, 'duplicate-reason')}
        />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
      </Filters>
      <PagedList<DuplicatePair>
        name="duplicates"
        narrowing={narrowing}
        useRows={(after, size) => usePairs(filters, after, size)}
        caption="疑似重复档案"
        columns={columns}
        rowKey={(pair) => pair.id}
        stacks
        onOpen={compare}
        count={count.data?.count}
        tools={mayExport ? <ListExportButton path="/duplicates/export.xlsx" /> : null}
        printing={{
          title: '疑似重复档案清单',
          path: '/duplicates',
          peopleOf: ({ first, second }) => [first, second],
        }}
        empty={
          state === 'open'
            ? {
                title: reason || region ? '没有符合条件的疑似重复' : '没有待核对的疑似重复',
                advice: '登记、更正和导入之后，系统会自动比对姓名、出生日期、入伍日期、身份证号和手机号码。',
              }
            : { title: '没有这样的记录', advice: '核对过的疑似重复会列在这里。' }
        }
      />
      {settling ? (
        <ReasonDialog
          title={
            step === 'settlements'
              ? `${settling.first.name}和${settling.second.name}不是同一人`
              : '重新核对这一对档案'
          }
          label={step === 'settlements' ? '认定依据' : '重新核对的原因'}
          help={
            step === 'settlements'
              ? '如户口簿、派出所证明。认定后不再提示这一对，依据会留在记录中。'
              : '这一对会回到待核对。'
          }
          okText={step === 'settlements' ? '认定' : '重新核对'}
          onOk={(why) => settle.mutateAsync({ pair: settling, why })}
          onClose={() => setSettling(undefined)}
        />
      ) : null}
    </Page>
  );
};

export default Duplicates;
