import { App, Button } from 'antd';
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

const Card = ({ metric, region }: { readonly metric: string; readonly region: number }) => {
  const query = { metric, region, from: `${today().slice(0, 4)}-01-01`, to: today() };
  const figure = useFigure(query);
  const definition = useMetric(metric);
  return (
    <FigureCard
      title={definition.data?.title ?? ''}
      unit={definition.data?.unit ?? ''}
      query={query}
      figure={figure.data}
    />
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
      <p className="rj-note">
        今年以来（{today().slice(0, 4)}-01-01至今天）本地区的全部评价；下面的清单只列您能办理的差评。
      </p>
      <div className="rj-figures">
        {METRICS.map((metric) => (
          <Card key={metric} metric={metric} region={region} />
        ))}
      </div>
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
