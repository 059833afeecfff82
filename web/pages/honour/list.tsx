import { useNavigate } from '@tanstack/react-router';
import { useHonourList, type HonourRow } from '../../api/honour.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const LACKS = [
  { value: 'paper', label: '缺档案材料' },
  { value: 'picture', label: '缺图片' },
  { value: 'video', label: '缺口述历史' },
];

const have = (count: number) => (count > 0 ? formatNumber(count) : '缺');

const columns: readonly Column<HonourRow>[] = [
  { key: 'name', title: '姓名', render: (row) => row.name },
  { key: 'region', title: '所在地', maxWidth: 240, render: (row) => row.regionName },
  { key: 'papers', title: '档案', unit: '份', align: 'end', render: (row) => have(row.papers) },
  { key: 'pictures', title: '图片', unit: '张', align: 'end', render: (row) => have(row.pictures) },
  { key: 'videos', title: '视频', unit: '部', align: 'end', render: (row) => have(row.videos) },
  { key: 'latest', title: '最近添加', render: (row) => formatDay(row.latest) },
];

/** People with an honour file, and what each still lacks. */
const HonourList = () => {
  const [{ lacks }] = useSearchText();
  const navigate = useNavigate();
  const useRows = (after: string | null, size: number) => useHonourList(lacks, after, size);
  return (
    <Page title="荣誉档案" purpose="为老兵建立“台账＋档案＋图片＋视频”四个一荣誉档案，可浏览、可打印成画册。">
      <Filters>
        <SelectFilter name="lacks" label="缺什么" width={160} options={LACKS} />
      </Filters>
      <PagedList
        name="honour"
        narrowing={narrowedBy({ lacks }, { lacks: saidOf('材料', LACKS) })}
        useRows={useRows}
        caption="荣誉档案"
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) =>
          void navigate({
            to: '/honour/$county/$id',
            params: { county: String(row.countyCode), id: row.id },
          })
        }
        printing={{
          title: '荣誉档案清单',
          path: '/honour',
          peopleOf: (row) => [row],
        }}
        empty={
          lacks
            ? { title: '没有这样的荣誉档案', advice: '现有的荣誉档案都不缺这一项。' }
            : {
                title: '还没有荣誉档案',
                advice: '打开人员档案，在“材料和影像”里添加肖像照、立功受奖材料或口述历史，就会列在这里。',
              }
        }
      />
    </Page>
  );
};

export default HonourList;
