import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { PersonFile, PlanItem } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { today } from '../../ui/today.ts';
import { PlanForm } from './plan-form.tsx';
import { planLight } from './plan-words.ts';

interface PlanPanelProps {
  readonly person: PersonFile;
  /** The file of a past day: nothing can be changed, and days are counted from that day. */
  readonly asOf?: string | undefined;
}

/** The plan for this person (一人一策), each item with how it stands. */
export const PlanPanel = ({ person, asOf }: PlanPanelProps) => {
  const mayWrite = usePermission('people.write') && !asOf;
  const [editing, setEditing] = useState<PlanItem | 'new'>();
  const { plan } = person;
  const add = (
    <Button icon={<PlusOutlined />} size="small" onClick={() => setEditing('new')}>
      制定计划
    </Button>
  );
  return (
    <Panel
      id="plan"
      title="一人一策"
      extra={mayWrite ? <span className="rj-no-print">{add}</span> : undefined}
    >
      {plan.length === 0 ? (
        <p className="rj-note">
          还没有计划。{mayWrite ? '本人有困难或有需要时，写下目标、措施、责任人和期限。' : ''}
        </p>
      ) : (
        <ol className="rj-plan">
          {plan.map((item) => {
            const light = planLight(item, asOf ?? today());
            return (
              <li key={item.id}>
                <div className="rj-plan__head">
                  <strong>{item.goal}</strong>
                  <Tag color={light.color}>{light.words}</Tag>
                  {mayWrite ? (
                    <Button
                      type="link"
                      size="small"
                      className="rj-no-print"
                      aria-label={`调整：${item.goal}`}
                      onClick={() => setEditing(item)}
                    >
                      调整
                    </Button>
                  ) : null}
                </div>
                <div>{item.measures}</div>
                <div className="rj-note">
                  责任人：{item.responsible}，{item.dueOn} 前完成
                </div>
                {item.outcome ? <div>结果：{item.outcome}</div> : null}
              </li>
            );
          })}
        </ol>
      )}
      {editing ? (
        <PlanForm
          person={person}
          item={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </Panel>
  );
};
