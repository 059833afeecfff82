import { Button } from 'antd';
import { useState } from 'react';
import {
  useReportedCount,
  useReportedFigures,
  useWithdrawReported,
  type ReportedFigure,
} from '../../api/reported-figures.ts';
import { usePermission } from '../../api/session.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment } from '../../ui/format.ts';
import { narrowedBy, said } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const columnsFor = (withdraw?: (figure: ReportedFigure) => void): readonly Column<ReportedFigure>[] => [
  {
    key: 'title',
    title: '指标',
    maxWidth: 260,
    render: ({ title, sliceTitle }) => (sliceTitle ? `${title}（${sliceTitle}）` : title),
  },
  { key: 'written', title: '文稿中的数', align: 'end', render: ({ written }) => written },
  { key: 'period', title: '时段', render: ({ from, to }) => `${from} 至 ${to}` },
  { key: 'region', title: '地区', maxWidth: 160, render: ({ regionName }) => regionName },
  { key: 'source', title: '取自', maxWidth: 320, render: ({ source }) => `《${source}》` },
  { key: 'by', title: '留存人', render: ({ keptBy, keptAt }) => `${keptBy} ${formatMoment(keptAt)}` },
  ...(withdraw
    ? [
        {
          key: 'act',
          title: '操作',
          screenOnly: true,
          render: (figure: ReportedFigure) => (
            <Button size="small" onClick={() => withdraw(figure)}>
              撤销
            </Button>
          ),
        },
      ]
    : []),
];

/** Figures earlier documents printed, kept for years the records do not reach. */
const ReportedFigures = () => {
  const mayCompose = usePermission('report.compose');
  const [{ text }, setSearch] = useSearchText();
  const count = useReportedCount(text).data?.count;
  const withdraw = useWithdrawReported();
  const [chosen, setChosen] = useState<ReportedFigure>();
  return (
    <Page
      title="上报历史数"
      purpose="从往年文稿留存的数，只用在台账没有记录的年份，报告里一律标明“上报”，不与台账数相加。"
      fill
    >
      <Filters>
        <SearchBox
          label="查找上报数"
          placeholder="指标或文稿中的字"
          value={text ?? ''}
          onSearch={(next) => setSearch({ text: next })}
        />
      </Filters>
      <PagedList<ReportedFigure>
        name="reported-figures"
        narrowing={narrowedBy({ text }, { text: said('查找') })}
        useRows={(after, size) => useReportedFigures(text, after, size)}
        caption="上报历史数"
        columns={columnsFor(mayCompose ? setChosen : undefined)}
        rowKey={(figure) => figure.id}
        count={count}
        printing={{ title: '上报历史数', path: '/reported-figures' }}
        empty={
          text
            ? { title: '没有符合条件的上报数', advice: '换个词，或清除筛选再看。' }
            : {
                title: '还没有上报历史数',
                advice: '在“导入去年文稿”里确认数字时，可以把旧数留存下来，供与今年对照。',
              }
        }
      />
      {chosen ? (
        <ReasonDialog
          title="撤销"
          okText="撤销"
          label="原因"
          help="撤销后报告不再引用这个数，原因和原数仍留在记录中。"
          onOk={(reason) => withdraw.mutateAsync({ figure: chosen, reason })}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </Page>
  );
};

export default ReportedFigures;
