import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useServiceItems } from '../../api/cases.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import '../../features/cases/cases.css';

const MODES: Readonly<Record<string, string>> = { mirror: '国家系统办理', refer: '转有关部门' };

/** Every matter people can apply for, with its guide. */
const ServiceItems = () => {
  const items = useServiceItems();
  const mayApply = usePermission('case.apply');
  return (
    <Page title="服务事项" purpose="查办事指南，或代服务对象申请。">
      <QueryView query={items}>
        {({ items: all }) =>
          all.length === 0 ? (
            <EmptyState title="还没有服务事项" />
          ) : (
            <Panel>
              <ul className="rj-case-list">
                {all.map(({ code, title, purpose, limit, isJoint, mode }) => (
                  <li key={code}>
                    <Link className="rj-link" to="/service-items/$item" params={{ item: code }}>
                      {title}
                    </Link>{' '}
                    {isJoint ? <Tag color="blue">一件事联办</Tag> : null}
                    {MODES[mode] ? <Tag>{MODES[mode]}</Tag> : null}
                    <Tag>{limit}</Tag>
                    {mayApply ? (
                      <Link to="/service-items/$item/apply" params={{ item: code }}>
                        <Button size="small" tabIndex={-1}>
                          申请
                        </Button>
                      </Link>
                    ) : null}
                    <div className="rj-note">{purpose}</div>
                  </li>
                ))}
              </ul>
            </Panel>
          )
        }
      </QueryView>
    </Page>
  );
};

export default ServiceItems;
