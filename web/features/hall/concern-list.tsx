import { Button } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { Concern } from '../../api/hall-shapes.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { concernWords } from './hall-words.ts';
import './hall.css';

/** As many as leave the windows in view on a small screen; red and the longest come first. */
const FIRST = 5;

/** What the hall head should see to, the windows and the line still in view. */
export const ConcernList = ({ concerns }: { readonly concerns: readonly Concern[] }) => {
  const lists = useCodeLists();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? concerns : concerns.slice(0, FIRST);
  return (
    <Panel title="需要督办" extra={concerns.length > 0 ? `${concerns.length}项` : undefined}>
      {concerns.length === 0 ? <p className="rj-note">等候都在20分钟以内，窗口正常。</p> : null}
      <ul>
        {shown.map((concern) => (
          <li key={`${concern.kind}${concern.about}`} className="rj-hall__line">
            <span className={`rj-hall__light--${concern.light}`}>
              {concern.light === 'red' ? '红灯' : '黄灯'}　{concernWords(lists, concern)}
            </span>
          </li>
        ))}
      </ul>
      {concerns.length > FIRST ? (
        <Button type="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `全部${concerns.length}项`}
        </Button>
      ) : null}
    </Panel>
  );
};
