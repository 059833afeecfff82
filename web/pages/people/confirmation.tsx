import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useConfirmationCount, useConfirmations, type Confirmation } from '../../api/confirmations.ts';
import { useCurrentPost, usePermission, useSession } from '../../api/session.ts';
import { AreaProgress } from '../../features/confirmation/area-progress.tsx';
import { AskedDialog, type Asking } from '../../features/confirmation/asked-dialog.tsx';
import { confirmationColumns } from '../../features/confirmation/confirmation-columns.tsx';
import { MakeListDialog } from '../../features/confirmation/make-list-dialog.tsx';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import { useRegionSaying } from '../../features/region-picker/region-saying.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, said, saidByList, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { PrintedConditions } from '../../ui/list/printed-conditions.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { textWidth } from '../../ui/text-width.ts';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  { value: 'progress', label: '进度' },
  { value: 'due', label: '待确认' },
  { value: 'overdue', label: '逾期' },
  { value: 'proposed', label: '停发建议' },
  { value: 'confirmed', label: '已确认' },
  { value: 'deceased', label: '核实去世' },
];

/** Everybody on regular payment is confirmed once a year: the station's work list, and how far each area is. */
const AnnualConfirmation = () => {
  const [search, setSearch] = useSearchText();
  const { bureau } = useSession();
  const post = useCurrentPost();
  const year = Number(search['year'] ?? today().slice(0, 4));
  const { view = 'progress', region, category, name } = search;
  const filters = { year, view: view === 'progress' ? 'due' : view, region, category, name };
  const lists = useCodeLists();
  const narrowing = narrowedBy(filters, {
    year: (value) => `${value}年`,
    view: (value) => (view === 'progress' ? undefined : saidOf('情况', VIEWS)(value)),
    region: useRegionSaying(region),
    category: saidByList('对象类别', lists, 'pension-category'),
    name: said('姓名'),
  });
  const mayDecide = usePermission('people.decide');
  const mayExport = usePermission('export.run');
  const count = useConfirmationCount(filters);
  const [asking, setAsking] = useState<Asking>();
  const [making, setMaking] = useState(false);
  const home = region ? Number(region) : (post?.region ?? bureau.region);
  // Of a year gone by no list can be made in time.
  const makeButton =
    mayDecide && year >= Number(today().slice(0, 4)) ? (
      <Button type="primary" onClick={() => setMaking(true)}>
        生成名单
      </Button>
    ) : null;
  return (
    <Page
      title="年度确认"
      purpose={`${year}年享受定期抚恤金、生活补助的对象，逐人确认一次；停发只提建议，由股室决定。`}
      actions={view === 'progress' ? makeButton : undefined}
      fill={view !== 'progress'}
    >
      <Filters>
        <Segmented
          style={{ maxWidth: '100%', overflowX: 'auto' }}
          aria-label="看什么"
          options={VIEWS}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
        <Select
          aria-label="年度"
          style={textWidth(105)}
          options={[0, 1, 2].map((back) => {
            const value = Number(today().slice(0, 4)) - back;
            return { value, label: `${value}年` };
          })}
          value={year}
          onChange={(value: number) => setSearch({ year: String(value) })}
        />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
        {view === 'progress' ? null : (
          <>
            <SelectFilter
              name="category"
              label="对象类别"
              width={200}
              options={optionsOf(lists, 'pension-category')}
            />
            <SearchBox
              label="查找姓名"
              width={200}
              placeholder="姓名"
              value={name ?? ''}
              onSearch={(words) => setSearch({ name: words })}
            />
          </>
        )}
      </Filters>
      {view === 'progress' ? (
        <>
          <PrintedConditions words={narrowing.words} />
          <AreaProgress
            year={year}
            region={home}
            onOpen={(code) =>
              setSearch({ region: String(code), ...(code % 1000 === 0 ? {} : { view: 'due' }) })
            }
          />
        </>
      ) : (
        <PagedList<Confirmation>
          name="confirmations"
          narrowing={narrowing}
          useRows={(after, size) => useConfirmations(filters, after, size)}
          caption="年度确认名单"
          columns={confirmationColumns(lists, setAsking)}
          rowKey={(row) => row.id}
          count={count.data?.count}
          tools={
            <>
              {makeButton}
              {mayExport ? <ListExportButton path="/confirmations/export.xlsx" /> : null}
            </>
          }
          printing={{
            title: `${year}年年度确认名单`,
            path: '/confirmations',
            peopleOf: ({ countyCode, personId }) => [{ countyCode, id: personId }],
          }}
          empty={
            view === 'due'
              ? {
                  title: '没有待确认的对象',
                  advice: mayDecide
                    ? '当年名单还没有生成的，请先生成；已生成的，说明都已办结。'
                    : '名单由优抚股室负责人生成；已生成的，说明都已办结。',
                }
              : { title: '没有这样的对象', advice: '请核对年度和筛选条件。' }
          }
        />
      )}
      {making ? <MakeListDialog year={year} region={home} onClose={() => setMaking(false)} /> : null}
      {asking ? <AskedDialog asking={asking} onClose={() => setAsking(undefined)} /> : null}
    </Page>
  );
};

export default AnnualConfirmation;
