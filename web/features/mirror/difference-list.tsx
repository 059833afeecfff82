import { App, Button, Select, Space } from 'antd';
import { useState } from 'react';
import {
  MOST_SETTLED,
  readDifferences,
  useDifferenceCount,
  useDifferences,
  type Mirror,
  type MirrorDifference,
  type Settlement,
} from '../../api/mirrors.ts';
import { usePermission } from '../../api/session.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, said, saidElsewhere, saidOf } from '../../ui/list/narrowing.ts';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { PersonLink } from '../person/person-link.tsx';
import { RegionFilter } from '../region-picker/region-filter.tsx';
import { useRegionSaying } from '../region-picker/region-saying.ts';
import { DIFFERENCE_STATES, SETTLEMENTS } from './mirror-words.ts';
import { SettleDialog } from './settle-dialog.tsx';
import { textWidth } from '../../ui/text-width.ts';

const WAYS: readonly Settlement[] = ['taken', 'ours', 'ignored'];

interface Settling {
  readonly as: Settlement;
  readonly rows: readonly MirrorDifference[];
}

/** Where theirs and ours differ, one line a difference, to be settled one by one or all that the filters leave. */
export const DifferenceList = ({ mirror }: { readonly mirror: Mirror }) => {
  const [search, setSearch] = useSearchText();
  const { state = 'open', what, region, name } = search;
  const [kind, field] = (what ?? '').split('/');
  const filters = { mirror: mirror.code, state, kind, field, region, name };
  const count = useDifferenceCount(filters);
  const fields = useDifferenceCount({ mirror: mirror.code, state, region, name }).data?.fields ?? [];
  const fieldLabel = fields.find((one) => one.kind === kind && one.field === field)?.label;
  const narrowing = narrowedBy(filters, {
    mirror: () => '清单：差异',
    state: saidOf('处理情况', DIFFERENCE_STATES),
    kind: () => fieldLabel && `差异种类：${fieldLabel}`,
    field: saidElsewhere,
    region: useRegionSaying(region),
    name: said('姓名'),
  });
  const mayWrite = usePermission('people.write') && state === 'open';
  const mayExport = usePermission('export.run');
  const { message } = App.useApp();
  const [settling, setSettling] = useState<Settling>();
  const settleAll = async (as: Settlement) => {
    try {
      setSettling({ as, rows: await readDifferences(filters) });
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const columns: readonly Column<MirrorDifference>[] = [
    {
      key: 'name',
      title: '姓名',
      width: 88,
      render: (row) =>
        row.personId ? (
          <PersonLink to={{ countyCode: row.countyCode, id: row.personId }}>{row.name}</PersonLink>
        ) : (
          row.name
        ),
    },
    { key: 'field', title: '差异', width: 120, render: (row) => row.fieldLabel },
    { key: 'theirs', title: '对方系统', maxWidth: 200, render: (row) => row.theirs ?? '没有' },
    { key: 'ours', title: '我方档案', maxWidth: 200, render: (row) => row.ours ?? '没有' },
    { key: 'region', title: '村（社区）', maxWidth: 180, render: (row) => row.regionName },
    { key: 'foundOn', title: '发现日期', render: (row) => row.foundOn },
    ...(state === 'open'
      ? []
      : [
          {
            key: 'settled',
            title: '处理',
            maxWidth: 260,
            render: (row: MirrorDifference) =>
              [row.settledOn, row.settledBy, row.reason].filter(Boolean).join('，'),
          },
        ]),
    ...(mayWrite
      ? [
          {
            key: 'action',
            title: '处理',
            screenOnly: true,
            render: (row: MirrorDifference) => (
              <Space size={0}>
                {WAYS.filter((as) => as !== 'taken' || row.kind !== 'missing-theirs').map((as) => (
                  <Button key={as} type="link" size="small" onClick={() => setSettling({ as, rows: [row] })}>
                    {SETTLEMENTS[as].title}
                  </Button>
                ))}
              </Space>
            ),
          },
        ]
      : []),
  ];
  const isBrought = mirror.asOf !== null;
  const total = count.data?.count ?? 0;
  const many = Math.min(total, MOST_SETTLED);
  return (
    <>
      <Filters>
        <Select
          aria-label="处理情况"
          style={textWidth(140)}
          options={DIFFERENCE_STATES}
          value={state}
          onChange={(value: string) => setSearch({ state: value })}
        />
        <SelectFilter
          name="what"
          label="差异种类"
          width={200}
          options={fields.map((one) => ({
            value: `${one.kind}/${one.field}`,
            label: `${one.label}（${one.count}）`,
          }))}
        />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
        <SearchBox
          label="查找姓名"
          placeholder="姓名"
          value={name ?? ''}
          onSearch={(words) => setSearch({ name: words })}
        />
      </Filters>
      <PagedList<MirrorDifference>
        name="mirror-differences"
        narrowing={narrowing}
        useRows={(after, size) => useDifferences(filters, after, size)}
        caption={`${mirror.title}差异清单`}
        columns={columns}
        rowKey={(row) => row.id}
        stacks
        count={count.data?.count}
        tools={
          <>
            {mayWrite && total > 0
              ? WAYS.map((as) => (
                  <Button key={as} onClick={() => void settleAll(as)}>
                    {many}处都{SETTLEMENTS[as].title}
                  </Button>
                ))
              : null}
            {mayExport ? (
              <ListExportButton
                path="/mirror-differences/export.xlsx"
                words={state === 'ours' ? '导出更正清单' : '导出'}
              />
            ) : null}
          </>
        }
        printing={{
          title: `${mirror.title}差异清单`,
          path: '/mirror-differences',
          peopleOf: ({ countyCode, personId }) => (personId === null ? [] : [{ countyCode, id: personId }]),
        }}
        empty={
          state === 'open' && !what && !region && !name
            ? {
                title: isBrought ? '没有待处理的差异' : '还没有导入过这个系统的数据',
                advice: isBrought
                  ? '两边一致。任何一边以后有变化，会自动列在这里。'
                  : `请从${mirror.system}导出 Excel，在“导入对方数据”中导入。`,
              }
            : { title: '没有这样的差异', advice: '请核对筛选条件。' }
        }
      />
      {settling ? <SettleDialog {...settling} onClose={() => setSettling(undefined)} /> : null}
    </>
  );
};
