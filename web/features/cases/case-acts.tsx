import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { CaseAct } from '../../api/case-file.ts';
import { Panel } from '../../ui/page/panel.tsx';

/** What moves the case on, in the order it is shown; everything else stands behind one button. */
const MOVING = [
  'accept',
  'pass',
  'sign',
  'close',
  'deliver',
  'supplement',
  'resume',
  'record-outcome',
  'post-notice',
  'ask-supplement',
  'take-papers',
  'return',
  'decline',
  'refuse',
  'refer',
  'lapse',
  'send-back',
  'record-official',
];
const PRIMARY = ['accept', 'pass', 'sign', 'close', 'deliver', 'supplement', 'resume', 'record-outcome'];
/** Where passing signs as well, only signing is the lesser of the two. */
const isPrimary = (code: string, acts: readonly CaseAct[]): boolean =>
  PRIMARY.includes(code) && !(code === 'sign' && acts.some((act) => act.code === 'pass'));
const DANGER = ['decline', 'refuse'];

interface CaseActsProps {
  readonly acts: readonly CaseAct[];
  /** What has to happen next, in one sentence. */
  readonly next: string;
  readonly onAsk: (act: CaseAct) => void;
}

/** What this clerk may do with the case now: the next step first, seldom needed acts behind one button. */
export const CaseActs = ({ acts, next, onAsk }: CaseActsProps) => {
  if (acts.length === 0) return null;
  const moving = MOVING.flatMap((code) => acts.find((act) => act.code === code) ?? []);
  const others = acts.filter(({ code }) => !MOVING.includes(code));
  return (
    <Panel title="可以办理">
      <p className="rj-case__next">{next}</p>
      <div className="rj-case__acts">
        {moving.map((act) => (
          <Button
            key={act.code}
            {...(isPrimary(act.code, acts) && { type: 'primary' as const })}
            danger={DANGER.includes(act.code)}
            onClick={() => onAsk(act)}
          >
            {act.title}
          </Button>
        ))}
        {others.length > 0 ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: others.map(({ code, title }) => ({ key: code, label: title })),
              onClick: ({ key }) => {
                const act = others.find(({ code }) => code === key);
                if (act) onAsk(act);
              },
            }}
          >
            <Button>
              其他办理
              <DownOutlined />
            </Button>
          </Dropdown>
        ) : null}
      </div>
      {moving.map(({ code, title, hint }) =>
        hint ? (
          <p key={code} className="rj-note rj-case__hint">
            {title}：{hint}
          </p>
        ) : null,
      )}
    </Panel>
  );
};
