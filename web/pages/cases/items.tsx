import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useServiceItems, type ListedItem } from '../../api/service-items.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import '../../features/cases/cases.css';

const MODES: Readonly<Record<string, string>> = { mirror: '国家系统办理', refer: '转有关部门' };

const Item = ({ item, mayApply }: { readonly item: ListedItem; readonly mayApply: boolean }) => (
  <li className="rj-item">
    <div>
      <Link className="rj-link" to="/service-items/$item" params={{ item: item.code }}>
        {item.title}
      </Link>{' '}
      {item.isJoint ? <Tag color="blue">一件事联办</Tag> : null}
      {MODES[item.mode] ? <Tag>{MODES[item.mode]}</Tag> : null}
      <Tag>{item.limit}</Tag>
      <div className="rj-note">{item.purpose}</div>
    </div>
    {mayApply ? (
      <Link to="/service-items/$item/apply" params={{ item: item.code }}>
        <Button size="small" tabIndex={-1} aria-label={`申请${item.title}`}>
          申请
        </Button>
      </Link>
    ) : null}
  </li>
);

/** Every matter people can apply for, by business line, with its guide. */
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
            [...new Set(all.map(({ lineTitle }) => lineTitle))].map((line) => (
              <Panel key={line} title={line}>
                <ul className="rj-case-list">
                  {all
                    .filter(({ lineTitle }) => lineTitle === line)
                    .map((item) => (
                      <Item key={item.code} item={item} mayApply={mayApply} />
                    ))}
                </ul>
              </Panel>
            ))
          )
        }
      </QueryView>
    </Page>
  );
};

export default ServiceItems;
