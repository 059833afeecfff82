import { Button } from 'antd';
import { useCodeLists } from '../../api/code-lists.ts';
import type { HallLive, LiveWindow } from '../../api/hall-shapes.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { matterWords, WINDOW_STATES } from './hall-words.ts';
import './hall.css';

/** Which window does the clerk sit at? */
export const WindowPicker = ({
  live,
  onPick,
}: {
  readonly live: HallLive;
  readonly onPick: (window: LiveWindow) => void;
}) => {
  const lists = useCodeLists();
  return (
    <Panel title="请选择您的窗口">
      <ul className="rj-hall__windows">
        {live.windows.map((window) => (
          <li key={window.id}>
            <Button block onClick={() => onPick(window)} className="rj-hall__window">
              <strong>{window.title}</strong>
              <span className="rj-note">
                {WINDOW_STATES[window.state]} ·{' '}
                {window.matters.map((code) => matterWords(lists, code)).join('、')}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
