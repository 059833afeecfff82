import { App, Button } from 'antd';
import { ApiError } from '../../api/api-error.ts';
import { useRatingDelivery, useResendInvitations } from '../../api/ratings.ts';
import { useFigure, useMetric } from '../../api/metrics.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatNumber } from '../../ui/format.ts';
import { today } from '../../ui/today.ts';
import { FigureCard } from '../figure/figure-card.tsx';
import './rating-figures.css';

const METRICS = [
  'ratings-received',
  'rating-satisfaction',
  'ratings-bad',
  'rectification-in-time-rate',
  'rectification-call-back-rate',
] as const;

const thisYear = (metric: string, region: number) => ({
  metric,
  region,
  from: `${today().slice(0, 4)}-01-01`,
  to: today(),
});

const Card = ({ metric, region }: { readonly metric: string; readonly region: number }) => {
  const query = thisYear(metric, region);
  const figure = useFigure(query);
  const definition = useMetric(metric);
  return (
    <FigureCard
      title={definition.data?.title ?? ''}
      unit={definition.data?.unit ?? ''}
      query={query}
      figure={figure.data}
      failure={figure.error}
    />
  );
};

/** This year's figures of the area. All count the same ratings, those of every line: who may not read one reads none. */
const Figures = ({ region }: { readonly region: number }) => {
  const { error } = useFigure(thisYear(METRICS[0], region));
  if (error instanceof ApiError && error.status === 403)
    return (
      <p className="rj-note">
        本地区评价的统计数字包含全部业务，超出您岗位的范围，由负责评价的岗位查看；下面的清单只列您能办理的差评。
      </p>
    );
  return (
    <>
      <p className="rj-note">
        今年以来（{today().slice(0, 4)}-01-01至今天）本地区的全部评价；下面的清单只列您能办理的差评。
      </p>
      <div className="rj-figures">
        {METRICS.map((metric) => (
          <Card key={metric} metric={metric} region={region} />
        ))}
      </div>
    </>
  );
};

/** This year's figures of the area, each open to its source, and how the invitations fared. */
export const RatingFigures = ({ region }: { readonly region: number }) => {
  const delivery = useRatingDelivery().data;
  const { message } = App.useApp();
  const resend = useResendInvitations();
  const again = async () => {
    try {
      const answer = await resend.mutateAsync();
      void message.success(`已重新排入${answer.again}条`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <section className="rj-ratings__figures" aria-label="今年以来的评价">
      <Figures region={region} />
      {delivery ? (
        <p className="rj-note">
          评价邀请和提醒：已发出{formatNumber(delivery.sent)}条
          {delivery.filed > 0 ? `（其中${formatNumber(delivery.filed)}条只写入文件，没有接通短信）` : ''}
          ，失败
          {formatNumber(delivery.failed)}条，没有回执{formatNumber(delivery.silent)}条，等待发送
          {formatNumber(delivery.waiting)}条。发给谁不列出，以免看出谁没有评价。
          {delivery.failed + delivery.silent > 0 ? (
            <Button size="small" loading={resend.isPending} onClick={() => void again()}>
              重新发送没有送达的
            </Button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
};
