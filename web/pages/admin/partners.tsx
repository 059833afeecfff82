import { ApiOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import {
  usePartnerCounts,
  usePartnerDepartments,
  usePartnerSystems,
  type PartnerSystem,
  type ShownKey,
} from '../../api/partner-systems.ts';
import { AddPartner } from '../../features/partners/add-partner.tsx';
import { PartnerDrawer } from '../../features/partners/partner-drawer.tsx';
import { addressWords, keyWords, PartnerStanding } from '../../features/partners/partner-words.tsx';
import { ShowKey } from '../../features/partners/show-key.tsx';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import { useRegionSaying } from '../../features/region-picker/region-saying.ts';
import { CountedViews } from '../../ui/list/counted-views.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import '../../features/partners/partners.css';

const VIEWS = [
  ['all', '全部'],
  ['failed', '没有送到'],
  ['waiting', '待送'],
  ['paused', '已停用'],
] as const;

const COLUMNS: readonly Column<PartnerSystem>[] = [
  { key: 'title', title: '协同部门', maxWidth: 240, render: (row) => row.title },
  { key: 'standing', title: '情况', render: (row) => <PartnerStanding system={row} /> },
  { key: 'failure', title: '没有送到的原因', maxWidth: 200, render: (row) => row.failure ?? '' },
  {
    key: 'lastDeliveredAt',
    title: '最近送达',
    width: 132,
    render: (row) => (row.lastDeliveredAt ? formatMoment(row.lastDeliveredAt) : '还没有'),
  },
  {
    key: 'delivered',
    title: '已送达',
    unit: '件',
    align: 'end',
    render: (row) => formatNumber(row.delivered),
  },
  { key: 'url', title: '接收方式', maxWidth: 260, render: addressWords },
  { key: 'key', title: '密钥', maxWidth: 220, render: keyWords },
];

/** The system administrator's connections to computers of partner departments. */
const Partners = () => {
  const [search, setSearch] = useSearchText();
  const { view = 'all', department, region } = search;
  const filters = { view, department, region };
  const counts = usePartnerCounts(filters);
  const departments = usePartnerDepartments();
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<PartnerSystem>();
  const [shown, setShown] = useState<ShownKey>();
  const departmentOptions = (departments.data?.departments ?? []).map(({ code, title }) => ({
    value: code,
    label: title,
  }));
  const narrowing = narrowedBy(filters, {
    view: saidOf('情况', VIEWS),
    department: saidOf('部门', departmentOptions),
    region: useRegionSaying(region),
  });
  const add = (
    <Button type="primary" icon={<ApiOutlined />} onClick={() => setAdding(true)}>
      新增对接
    </Button>
  );
  return (
    <Page
      title="协同部门对接"
      purpose="“一件事”里的事项怎样送到部门自己的系统：地址、密钥、送达情况。没有对接的部门用协同收件箱办理。"
      fill
    >
      <Filters>
        <CountedViews
          label="情况"
          views={VIEWS}
          counts={counts.data}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
        <SelectFilter name="department" label="部门" width={200} options={departmentOptions} />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
      </Filters>
      <PagedList<PartnerSystem>
        name="partner-systems"
        narrowing={narrowing}
        useRows={(after, size) => usePartnerSystems(filters, after, size)}
        caption="协同部门对接"
        columns={COLUMNS}
        rowKey={({ id }) => id}
        stacks
        onOpen={setOpened}
        count={counts.data?.[view]}
        tools={
          <>
            <ListExportButton path="/partner-systems/export.xlsx" />
            {add}
          </>
        }
        printing={{ title: '协同部门对接', path: '/partner-systems' }}
        empty={
          narrowing.words.length > 0
            ? { title: '没有这样的对接', advice: '请减少筛选条件。' }
            : {
                title: '还没有对接协同部门的系统',
                advice:
                  '部门有自己的系统的，点“新增对接”生成密钥交给对方；没有的，用协同收件箱办理，不用对接。',
                action: add,
              }
        }
      />
      {adding ? (
        <AddPartner
          onClose={() => setAdding(false)}
          onAdded={(key) => {
            setAdding(false);
            setShown(key);
          }}
        />
      ) : null}
      {opened ? (
        <PartnerDrawer listed={opened} onKey={setShown} onClose={() => setOpened(undefined)} />
      ) : null}
      {shown ? <ShowKey shown={shown} onClose={() => setShown(undefined)} /> : null}
    </Page>
  );
};

export default Partners;
