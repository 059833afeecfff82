import { Tabs } from 'antd';
import { regionLevel } from '#kit/region-code.ts';
import { usePermission, useCurrentPost } from '../../api/session.ts';
import { useRegionsBelow } from '../../api/regions.ts';
import { CloseForm } from '../../features/ledger-closing/close-form.tsx';
import { PeriodTable } from '../../features/ledger-closing/period-table.tsx';
import { ReviewSettings } from '../../features/ledger-closing/review-settings.tsx';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const COUNTY_SIZE = 1_000_000;

/** The county of the post; a city's post begins with its first county. */
const useCounty = (): readonly [number | undefined, (region: number | undefined) => void] => {
  const [search, setSearch] = useSearchText();
  const post = useCurrentPost();
  const isAbove = post !== undefined && ['province', 'city'].includes(regionLevel(post.region));
  const below = useRegionsBelow(post?.region, isAbove);
  const own = isAbove ? below.data?.[0]?.code : post && Math.floor(post.region / COUNTY_SIZE) * COUNTY_SIZE;
  return [
    search['region'] ? Number(search['region']) : own,
    (region) => setSearch({ region: region === undefined ? '' : String(region) }),
  ];
};

/** Closing of periods and the review each ledger passes, county by county. */
const Closing = () => {
  const [region, setRegion] = useCounty();
  const [search, setSearch] = useSearchText();
  const mayClose = usePermission('ledger.close');
  return (
    <Page
      title="结账与审核设置"
      purpose="一期结账后数字不再变动；哪些台账要经过审核，也在这里设置。"
      actions={
        <RegionPicker
          label="区县"
          levels={['county']}
          allowClear={false}
          width={220}
          value={region}
          onChange={setRegion}
        />
      }
    >
      {region === undefined ? (
        <EmptyState title="请选择区县" advice="按区县结账和设置审核方式。" />
      ) : (
        <Tabs
          activeKey={search['tab'] ?? 'periods'}
          onChange={(tab) => setSearch({ tab })}
          items={[
            {
              key: 'periods',
              label: '按期结账',
              children: (
                <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12 }}>
                  {mayClose ? <CloseForm region={region} /> : null}
                  <PeriodTable region={region} />
                </div>
              ),
            },
            { key: 'review', label: '审核设置', children: <ReviewSettings region={region} /> },
          ]}
        />
      )}
    </Page>
  );
};

export default Closing;
