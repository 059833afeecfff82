import { App, Button, Space } from 'antd';
import { useRef, useState } from 'react';
import { newActKey } from '../../api/client.ts';
import { useHallQueue, useWindowDesk } from '../../api/hall-now.ts';
import { useWindowStep } from '../../api/hall-steps.ts';
import { CounterTicketDialog } from '../../features/hall/counter-ticket-dialog.tsx';
import { CurrentVisitor } from '../../features/hall/current-visitor.tsx';
import { FinishForm } from '../../features/hall/finish-form.tsx';
import { HallChooser } from '../../features/hall/hall-chooser.tsx';
import { WINDOW_STATES } from '../../features/hall/hall-words.ts';
import { NoHall } from '../../features/hall/no-hall.tsx';
import { LostHall } from '../../features/hall/lost-hall.tsx';
import { useHallNow } from '../../features/hall/use-hall-now.ts';
import { WaitingLine } from '../../features/hall/waiting-line.tsx';
import { WindowPicker } from '../../features/hall/window-picker.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Loading } from '../../ui/state/loading.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import '../../features/hall/hall.css';

/** A window's desk: call the next number, see who it is, record what came of it. */
const WindowPage = () => {
  const { hall, halls, choose, live, isLost } = useHallNow();
  const [{ window: chosen }, setSearch] = useSearchText();
  const seat = live?.windows.find(({ id }) => id === chosen) ?? null;
  const desk = useWindowDesk(seat).data;
  const queue = useHallQueue(hall ?? null).data;
  const step = useWindowStep();
  const { message } = App.useApp();
  const [taking, setTaking] = useState(false);
  // One key for one call: a double click calls once.
  const key = useRef(newActKey());

  if (hall === null)
    return (
      <Page title="窗口叫号">
        <NoHall />
      </Page>
    );
  if (!hall || !live)
    return (
      <Page title="窗口叫号">
        <LostHall isLost={isLost} />
        <Loading />
      </Page>
    );
  const chooser = <HallChooser hall={hall} halls={halls} onChoose={choose} />;
  if (!seat || !desk)
    return (
      <Page title="窗口叫号" purpose={`${hall.title}，选好窗口后叫号、接待、办结。`} actions={chooser}>
        <LostHall isLost={isLost} />
        {live.windows.length === 0 ? (
          <EmptyState title="这个大厅还没有窗口" advice="请大厅负责人在“大厅现场”中设置窗口。" />
        ) : (
          <WindowPicker live={live} onPick={({ id }) => setSearch({ window: id })} />
        )}
      </Page>
    );
  const run = async (what: string, body: object | undefined, said: (answer: object) => string) => {
    try {
      const answer = await step.mutateAsync({
        window: seat,
        what,
        ...(body && { body }),
        actKey: key.current,
      });
      void message.success(said(answer));
    } catch (error) {
      void message.error(wordsOfFailure(error));
    } finally {
      key.current = newActKey();
    }
  };
  const callNext = () =>
    run('calls', undefined, (answer) => {
      const { ticket } = answer as { ticket: { number: string } | null };
      return ticket ? `请${ticket.number}号` : '没有等候的号';
    });
  const setState = (state: 'open' | 'paused' | 'closed') =>
    run('states', { state }, () => `${desk.title}已${WINDOW_STATES[state]}`);
  const priorities = new Map(live.priorities.map(({ code, title }) => [code, title]));
  const mine = (queue?.rows ?? []).filter(
    (row) =>
      row.state === 'waiting' &&
      (row.forWindow === desk.id || (row.forWindow === null && desk.matters.includes(row.matter))),
  );
  const skipped = (queue?.rows ?? []).filter(({ state }) => state === 'skipped');
  return (
    <Page
      title={desk.title}
      tab="窗口叫号"
      purpose={`${desk.hallTitle}，本窗口${WINDOW_STATES[desk.state]}，今天已办结${seat.finished}件。`}
      actions={
        <Space wrap>
          {chooser}
          <Button onClick={() => setTaking(true)}>取号、预约</Button>
          <Button onClick={() => setSearch({ window: '' })}>换窗口</Button>
        </Space>
      }
    >
      <LostHall isLost={isLost} />
      <div className="rj-hall__steps">
        {desk.state === 'open' && !desk.isTaken ? (
          <Button
            type="primary"
            size="large"
            disabled={desk.current !== null}
            loading={step.isPending}
            onClick={() => void callNext()}
          >
            叫下一位
          </Button>
        ) : (
          <Button type="primary" size="large" onClick={() => void setState('open')}>
            {desk.isTaken && desk.state === 'open' ? '接班' : '开放窗口'}
          </Button>
        )}
        {desk.state === 'open' ? <Button onClick={() => void setState('paused')}>暂停</Button> : null}
        {desk.state === 'closed' ? null : <Button onClick={() => void setState('closed')}>关闭窗口</Button>}
      </div>
      <div className="rj-hall__desk">
        <div>
          {desk.current ? (
            <CurrentVisitor ticket={desk.current} live={live} />
          ) : (
            <Panel title="当前没有来访人">
              <p className="rj-note">
                {mine.length > 0
                  ? `有${mine.length}人等候，请点“叫下一位”。`
                  : '没有等候的号，有人取号后这里会显示。'}
              </p>
            </Panel>
          )}
          {desk.leftOver.map((ticket) => (
            <Panel key={ticket.id} title={`${ticket.day}的${ticket.number}没有办结，请补登记`}>
              <FinishForm ticket={ticket} followUpDays={live.promises.followUpDays} />
            </Panel>
          ))}
        </div>
        <div>
          <WaitingLine title="等候本窗口" rows={mine} rule={live.rule} priorities={priorities} />
          <WaitingLine title="已过号" rows={skipped} priorities={priorities} mayReturn />
        </div>
      </div>
      {taking ? <CounterTicketDialog live={live} onClose={() => setTaking(false)} /> : null}
    </Page>
  );
};

export default WindowPage;
