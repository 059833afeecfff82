import { useRecorders, type FigureQuery, type Recorders } from '../../api/metrics.ts';
import { formatNumber } from '../../ui/format.ts';
import { QueryView } from '../../ui/state/query-view.tsx';

/** Named one by one; the rest are counted. */
const MOST_NAMED = 5;

const wordsOf = ({ name, desk, rows }: Recorders['recorders'][number]): string =>
  `${name ?? '（无权查看姓名）'}${desk ? `（${desk}）` : ''} ${formatNumber(rows)}条`;

/** 登记人: who recorded the rows behind a figure, and at which desk. */
export const FigureRecorders = ({ query }: { readonly query: FigureQuery }) => (
  <section aria-label="登记人">
    <h4 className="rj-side__subtitle">登记人</h4>
    <QueryView query={useRecorders(query)} lines={2}>
      {({ recorders, looked }) =>
        recorders.length === 0 ? (
          <p className="rj-note">没有计入的记录。</p>
        ) : (
          <>
            <ul className="rj-recorders">
              {recorders.slice(0, MOST_NAMED).map((one) => (
                <li key={`${one.name ?? ''}${one.desk}`}>{wordsOf(one)}</li>
              ))}
            </ul>
            <p className="rj-note">
              {recorders.length > MOST_NAMED ? `另有${recorders.length - MOST_NAMED}人。` : ''}
              按最近{formatNumber(looked)}条记录统计。
            </p>
          </>
        )
      }
    </QueryView>
  </section>
);
