import dayjs from 'dayjs';
import { CASE_STATE_TITLES } from '#kit/service-item/case-states.ts';
import { useCaseCount, useCasePages } from '../../api/cases.ts';
import { useSession, useUnitName } from '../../api/session.ts';
import { useCaseNarrowing } from '../../features/cases/case-narrowing.ts';
import { caseFiltersOf } from '../../features/cases/case-views.ts';
import { PaperLimit } from '../../features/print/paper-limit.tsx';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';
import '../../features/definition-table/print-sheet.css';

const HEADINGS = ['序号', '办件编号', '事项', '申请人', '地区', '环节或状态', '申请日期', '到期日', '备注'];

/** A list of cases as on paper, A4 across, as it is filtered now. */
const PrintCases = () => {
  const [search] = useSearchText();
  const filters = caseFiltersOf(search);
  const rows = useCasePages(filters);
  const count = useCaseCount(filters).data?.count ?? 0;
  const { words } = useCaseNarrowing(filters);
  const { account } = useSession();
  const unit = useUnitName();
  return (
    <Page
      title="打印办件清单"
      purpose="A4 横向，按当前列表和筛选条件。"
      printsHead={false}
      actions={
        <PrintPageButton
          title="办件清单"
          people={(rows.data?.rows ?? []).flatMap(({ person }) => person ?? [])}
          isPrimary
          disabled={!rows.isSuccess}
        />
      }
    >
      {rows.data?.isMore ? <PaperLimit count={count} unit="件" advice="缩小范围" /> : null}
      <QueryView query={rows} lines={12}>
        {({ rows: listed }) => (
          <article className="rj-sheet">
            <h2>办件清单</h2>
            <p className="rj-sheet__line">
              <span>填报单位：{unit}</span>
              <span>{words.join('；')}</span>
              <span>填报时间：{dayjs(today()).format('YYYY年M月D日')}</span>
            </p>
            <table>
              <thead>
                <tr>
                  {HEADINGS.map((heading) => (
                    <th key={heading}>{heading}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {listed.map((row, at) => (
                  <tr key={row.id}>
                    <td>{at + 1}</td>
                    <td>{row.number}</td>
                    <td>{row.itemTitle}</td>
                    <td>{row.name ?? ''}</td>
                    <td>{row.regionName}</td>
                    <td>{row.stepTitle ?? CASE_STATE_TITLES[row.state]}</td>
                    <td className="rj-sheet__short">{row.appliedOn}</td>
                    <td className="rj-sheet__short">{row.dueOn ?? ''}</td>
                    <td>
                      {[
                        row.light === 'red' ? '超期' : '',
                        row.isSupervised ? '督办' : '',
                        row.urged > 0 ? `催办${row.urged}次` : '',
                      ]
                        .filter(Boolean)
                        .join('、')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="rj-sheet__line">
              <span>合计：{listed.length}件</span>
              <span>制表人：{account.displayName}</span>
            </p>
          </article>
        )}
      </QueryView>
    </Page>
  );
};

export default PrintCases;
