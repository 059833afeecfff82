import { Tabs } from 'antd';
import { regionLevel } from '#kit/region-code.ts';
import { useCurrentPost } from '../../api/session.ts';
import { useRegionsBelow } from '../../api/regions.ts';
import { CompletionTable } from '../../features/due-ledgers/completion-table.tsx';
import { StationDue } from '../../features/due-ledgers/station-due.tsx';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const COUNTY_SIZE = 1_000_000;

/** Which ledgers are due from a station, and how the stations of an area stand. */
const Due = () => {
  const [search, setSearch] = useSearchText();
  const post = useCurrentPost();
  const isAbove = post !== undefined && ['province', 'city'].includes(regionLevel(post.region));
  const below = useRegionsBelow(post?.region, isAbove);
  const own = isAbove ? below.data?.[0]?.code : post?.region;
  const region = search['region'] ? Number(search['region']) : own;
  const isStation = region !== undefined && ['township', 'village'].includes(regionLevel(region));
  return (
    <Page
      title="定期报送"
      purpose="按周、按月、按季或按节日报送的台账：哪些该报了，哪些站还没有报。没有内容的做零报告。"
      actions={
        <RegionPicker
          label="单位所在地"
          levels={['county', 'township', 'village']}
          allowClear={false}
          width={240}
          value={region}
          onChange={(code) => setSearch({ region: code === undefined ? '' : String(code) })}
        />
      }
    >
      {region === undefined ? (
        <EmptyState title="请选择单位所在地" />
      ) : (
        <Tabs
          activeKey={search['tab'] ?? (isStation ? 'own' : 'stations')}
          onChange={(tab) => setSearch({ tab })}
          items={[
            { key: 'own', label: '本单位应报', children: <StationDue region={region} /> },
            {
              key: 'stations',
              label: '各站完成情况',
              children: (
                <CompletionTable county={Math.floor(region / COUNTY_SIZE) * COUNTY_SIZE} region={region} />
              ),
            },
          ]}
        />
      )}
    </Page>
  );
};

export default Due;
