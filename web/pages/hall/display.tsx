import { useEffect, useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import { matterWords, waitWords } from '../../features/hall/hall-words.ts';
import { LostHall } from '../../features/hall/lost-hall.tsx';
import { NoHallScreen } from '../../features/hall/no-hall.tsx';
import { useHallNow } from '../../features/hall/use-hall-now.ts';
import { useSpokenCalls } from '../../features/hall/use-spoken-calls.ts';
import { useUniformScale } from '../../features/hall/use-uniform-scale.ts';
import { voiceWords } from '../../features/hall/voice-words.ts';
import { formatMoment } from '../../ui/format.ts';
import { Loading } from '../../ui/state/loading.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import '../../features/hall/display.css';

const WIDTH = 1920;
const HEIGHT = 1080;
const MOST_CALLS = 7;
const CLOCK_MS = 10_000;

const useClock = (): string => {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), CLOCK_MS);
    return () => clearInterval(timer);
  }, []);
  return formatMoment(now);
};

/** The big display of the hall: who is called where, how long the lines are, spoken when switched on. */
const Display = () => {
  usePageTitle('叫号大屏');
  const lists = useCodeLists();
  const { hall, live, isLost } = useHallNow(true);
  const style = useUniformScale(WIDTH, HEIGHT);
  const clock = useClock();
  const voice = useSpokenCalls(live);
  if (hall === null) return <NoHallScreen title="叫号大屏" />;
  if (!live)
    return isLost ? (
      <main id="main" className="rj-no-hall">
        <h1>叫号大屏</h1>
        <LostHall isLost />
      </main>
    ) : (
      <Loading />
    );
  return (
    <div className="rj-display">
      <main className="rj-display__stage" id="main" style={style}>
        <header className="rj-display__head">
          <h1>{live.title}</h1>
          <time className="rj-display__clock">{clock}</time>
        </header>
        <div className="rj-display__body">
          <section className="rj-display__panel" aria-live="polite">
            <h2>请到窗口</h2>
            {isLost ? (
              <p className="rj-display__lost">
                大屏和服务器的连接断了，叫号可能没有更新，请听窗口人员招呼。正在自动重连。
              </p>
            ) : null}
            {live.calls.length === 0 ? <p>暂时没有叫号，请在等候区休息。</p> : null}
            <ul>
              {live.calls.slice(0, MOST_CALLS).map((call, at) => (
                <li
                  key={call.number}
                  className={`rj-display__call${at === 0 ? ' rj-display__call--latest' : ''}`}
                >
                  <span className="rj-display__number">{call.number}</span>
                  <span>{call.window}</span>
                  <span>{call.nameMasked ?? ''}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="rj-display__panel">
            <h2>等候{live.waiting}人</h2>
            <div className="rj-display__queue">
              {live.matters.map(({ matter, waiting, waitMinutes }) => (
                <div key={matter} style={{ display: 'contents' }}>
                  <span>{matterWords(lists, matter)}</span>
                  <b>{waiting}人</b>
                  <span>{waitWords(waitMinutes)}</span>
                </div>
              ))}
            </div>
          </section>
        </div>
        <footer className="rj-display__foot">
          <span>
            {live.rule}
            {live.skipped.length > 0 ? ` 过号：${live.skipped.slice(-8).join('、')}，请到柜台重新排队。` : ''}
          </span>
          {voice.isThere ? (
            <button
              type="button"
              className="rj-display__voice"
              aria-pressed={voice.isOn}
              onClick={voice.press}
            >
              {voiceWords(voice)}
            </button>
          ) : (
            <span>{voiceWords(voice)}</span>
          )}
        </footer>
      </main>
    </div>
  );
};

export default Display;
