import { useEffect, useState } from 'react';
import { monthAndDay } from '#kit/month-and-day.ts';
import { ApiError } from '../api/api-error.ts';
import { useGiveRating, useOpenedRating, type OpenedRating } from '../api/ratings.ts';
import { ReadAloud } from '../features/ratings/read-aloud.tsx';
import './rate.css';

const STARS = [1, 2, 3, 4, 5] as const;
const BAD = ['dissatisfied', 'very-dissatisfied'];

/** The secret part of the link stands behind the #: browsers send it to nobody. */
const tokenOfAddress = (): string => window.location.hash.slice(1).split('&')[0] ?? '';
/** Opened from the window's own tablet, which goes back to its list. */
const isTablet = (): boolean => window.location.hash.endsWith('&tablet');

const failureWords = (error: unknown): string =>
  error instanceof ApiError
    ? `${error.message}。${error.advice ?? ''}`.replace('。。', '。')
    : '没有成功，请稍后再试。';

/** A link that came broken is nothing its reader could mend by filling in a form. */
const openingWords = (error: unknown): string =>
  error instanceof ApiError && error.status === 400
    ? '这个链接不完整。请回到收到的短信，重新点开里面的链接；还是打不开的，可以到办事的窗口评价，或者打电话告诉服务站。'
    : failureWords(error);

/** Touched once more, a star is taken back. */
const scored = (scores: Readonly<Record<string, number>>, code: string, star: number) => {
  const { [code]: before, ...others } = scores;
  return before === star ? others : { ...others, [code]: star };
};

const Said = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <main className="rj-rate">
    <h1>{title}</h1>
    <p>{children}</p>
    {isTablet() ? (
      <a className="rj-link" href="/ratings/tablet">
        请把平板交还窗口
      </a>
    ) : null}
  </main>
);

const RatingForm = ({ token, opened }: { readonly token: string; readonly opened: OpenedRating }) => {
  const give = useGiveRating();
  const [level, setLevel] = useState('');
  const [scores, setScores] = useState<Readonly<Record<string, number>>>({});
  const [comment, setComment] = useState('');
  if (give.isSuccess)
    return (
      <Said title="谢谢，您的评价已收到">
        {BAD.includes(level)
          ? '我们会在15个工作日内核实整改，并由经办人以外的同事与您联系。'
          : '您的评价会帮助我们把服务做得更好。'}
      </Said>
    );
  return (
    <main className="rj-rate">
      <p className="rj-rate__bureau">{opened.bureau}</p>
      <h1>请为这次服务评价</h1>
      <p>
        {monthAndDay(opened.servedOn)}办理的“{opened.item}”。经办人看不到是谁评价的。
      </p>
      <ReadAloud
        words={[
          `${monthAndDay(opened.servedOn)}办理的${opened.item}，请您评价。`,
          `您可以点：${opened.levels.map(({ label }) => label).join('，')}。`,
          '选好以后，点最下面的提交评价。',
        ].join('')}
      />
      <fieldset className="rj-rate__levels">
        <legend>
          <h2>您对这次服务</h2>
        </legend>
        {opened.levels.map(({ code, label }) => (
          <button
            key={code}
            type="button"
            className="rj-rate__choice"
            aria-pressed={level === code}
            onClick={() => setLevel(code)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {level ? (
        <>
          {opened.questions.map(({ code, label }) => (
            <fieldset key={code} className="rj-rate__stars">
              <legend>
                <h2>{label}（可不选，5星最好）</h2>
              </legend>
              {STARS.map((star) => (
                <button
                  key={star}
                  type="button"
                  className="rj-rate__choice"
                  aria-pressed={scores[code] === star}
                  aria-label={`${label}${star}星`}
                  onClick={() => setScores(scored(scores, code, star))}
                >
                  {star}星
                </button>
              ))}
            </fieldset>
          ))}
          <h2>
            <label htmlFor="rate-comment">
              {BAD.includes(level) ? '哪里让您不满意（可不写）' : '想说的话（可不写）'}
            </label>
          </h2>
          <textarea
            id="rate-comment"
            maxLength={500}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        </>
      ) : null}
      <button
        type="button"
        className="rj-rate__send"
        disabled={level === '' || give.isPending}
        onClick={() => give.mutate({ token, level, scores, comment })}
      >
        {level === '' ? '请先在上面选一项' : give.isPending ? '正在提交…' : '提交评价'}
      </button>
      {give.isError ? (
        <p className="rj-rate__error" role="alert">
          {failureWords(give.error)}
        </p>
      ) : null}
    </main>
  );
};

/** Rates one service, without signing in: opened by the link of a message, or on the tablet of a window. */
const Rate = () => {
  useEffect(() => {
    document.title = '服务评价';
  }, []);
  const [token] = useState(tokenOfAddress);
  const opened = useOpenedRating(token);
  if (opened.isError) return <Said title="没能打开评价">{openingWords(opened.error)}</Said>;
  if (!opened.data) return <main className="rj-rate" aria-busy="true" />;
  if (opened.data.standing === 'rated')
    return <Said title="这次服务已经评价过了">一次服务评价一次，谢谢您。</Said>;
  if (opened.data.standing === 'expired')
    return (
      <Said title="评价已经截止">{`评价于${monthAndDay(opened.data.expiresOn)}截止。有意见可以向服务站或退役军人事务局反映。`}</Said>
    );
  return <RatingForm token={token} opened={opened.data} />;
};

export default Rate;
