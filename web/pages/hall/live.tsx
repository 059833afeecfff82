import { App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import { useHallFigures, useHallQueue } from '../../api/hall-now.ts';
import type { LiveWindow } from '../../api/hall-shapes.ts';
import { useWindowStep } from '../../api/hall-steps.ts';
import { usePermission } from '../../api/session.ts';
import { OpenHallDialog, RuleDialog, WindowDialog } from '../../features/hall/arrange-dialogs.tsx';
import { ConcernList } from '../../features/hall/concern-list.tsx';
import { HallChooser } from '../../features/hall/hall-chooser.tsx';
import {
  matterWords,
  ticketStateWords,
  WINDOW_STATES,
  minutesWords,
} from '../../features/hall/hall-words.ts';
import { HourBars } from '../../features/hall/hour-bars.tsx';
import { NoHall } from '../../features/hall/no-hall.tsx';
import { LostHall } from '../../features/hall/lost-hall.tsx';
import { useHallNow } from '../../features/hall/use-hall-now.ts';
import { WaitingLine } from '../../features/hall/waiting-line.tsx';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Loading } from '../../ui/state/loading.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import '../../features/hall/hall.css';

const minutesOf = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined ? '暂无' : minutesWords(minutes);

/** The hall head's page: the line, the windows, the waits, and what to see to. */
const LivePage = () => {
  const lists = useCodeLists();
  const { hall, halls, choose, live, isLost } = useHallNow();
  const queue = useHallQueue(hall ?? null).data;
  const figures = useHallFigures(hall ?? null, live?.day ?? '', live?.day ?? '').data;
  const mayManage = usePermission('hall.manage');
  const step = useWindowStep();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'hall' | 'rule' | 'window' | LiveWindow>();
  const close = () => setDialog(undefined);
  const openHall = mayManage ? <Button onClick={() => setDialog('hall')}>开设大厅</Button> : null;
  if (hall === null)
    return (
      <Page title="大厅现场" actions={openHall}>
        <NoHall />
        {dialog === 'hall' ? <OpenHallDialog onClose={close} /> : null}
      </Page>
    );
  if (!hall || !live)
    return (
      <Page title="大厅现场">
        <LostHall isLost={isLost} />
        <Loading />
      </Page>
    );
  const shut = async (window: LiveWindow) => {
    try {
      await step.mutateAsync({ window, what: 'closings' });
      void message.success(`${window.title}已关闭，来访人按原来的次序继续排队`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const columns: readonly Column<LiveWindow>[] = [
    { key: 'title', title: '窗口', render: ({ title }) => title },
    {
      key: 'state',
      title: '状态',
      render: ({ state }) => (
        <Tag color={state === 'open' ? 'success' : state === 'paused' ? 'warning' : 'default'}>
          {WINDOW_STATES[state]}
        </Tag>
      ),
    },
    {
      key: 'current',
      title: '当前',
      render: ({ current }) => (current ? `${current.number} ${ticketStateWords(current.state)}` : '空闲'),
    },
    { key: 'finished', title: '今天办结', unit: '件', align: 'end', render: ({ finished }) => finished },
    {
      key: 'matters',
      title: '办理的业务',
      maxWidth: 320,
      render: ({ matters }) =>
        matters.length === live.matters.length
          ? `全部${matters.length}项业务`
          : matters.map((code) => matterWords(lists, code)).join('、'),
    },
    ...(mayManage
      ? [
          {
            key: 'action',
            title: '操作',
            screenOnly: true,
            render: (window: LiveWindow) => (
              <Space size={4}>
                <Button type="link" size="small" onClick={() => setDialog(window)}>
                  设置
                </Button>
                {window.state === 'closed' ? null : (
                  <Button type="link" size="small" onClick={() => void shut(window)}>
                    关闭
                  </Button>
                )}
              </Space>
            ),
          },
        ]
      : []),
  ];
  const rows = queue?.rows ?? [];
  const priorities = new Map(live.priorities.map(({ code, title }) => [code, title]));
  return (
    <Page
      title="大厅现场"
      purpose={`${live.title}，今天（${live.day}）的排队、窗口和等候时间。`}
      actions={
        <Space wrap>
          <HallChooser hall={hall} halls={halls} onChoose={choose} />
          {mayManage ? (
            <>
              <Button type="primary" onClick={() => setDialog('window')}>
                增加窗口
              </Button>
              <Button onClick={() => setDialog('rule')}>优先规则</Button>
            </>
          ) : null}
          {openHall}
        </Space>
      }
    >
      <LostHall isLost={isLost} />
      <Panel>
        <dl className="rj-hall__figures">
          {[
            ['等候', `${live.waiting}人`],
            ['已办结', `${live.finished}件`],
            ['平均等候', minutesOf(figures?.all.meanWait)],
            ['最长等候（含正在等的）', minutesOf(figures?.all.longestWait)],
            ['平均办理', minutesOf(figures?.all.meanService)],
          ].map(([label, value]) => (
            <div key={label} className="rj-hall__figure">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <ConcernList concerns={queue?.concerns ?? []} />
      <div className="rj-hall__desk">
        <Panel title="窗口" flush>
          <DataTable caption="窗口" columns={columns} rows={live.windows} rowKey={({ id }) => id} />
        </Panel>
        <div>
          <WaitingLine
            title="等候队伍"
            rows={rows.filter(({ state }) => state === 'waiting')}
            rule={live.rule}
            priorities={priorities}
          />
          <WaitingLine
            title="已预约、未到场"
            rows={rows.filter(({ state }) => state === 'booked')}
            priorities={priorities}
          />
        </div>
      </div>
      <Panel title="各时段平均等候">
        <HourBars hours={figures?.hours ?? []} />
      </Panel>
      {dialog === 'hall' ? <OpenHallDialog onClose={close} /> : null}
      {dialog === 'rule' ? <RuleDialog live={live} onClose={close} /> : null}
      {dialog === 'window' ? <WindowDialog live={live} onClose={close} /> : null}
      {typeof dialog === 'object' ? <WindowDialog live={live} window={dialog} onClose={close} /> : null}
    </Page>
  );
};

export default LivePage;
