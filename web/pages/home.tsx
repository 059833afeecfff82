import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useHome, type DueItem, type Home as HomeData, type RecentAct } from '../api/home.ts';
import { useCurrentPost, usePermission, useSession } from '../api/session.ts';
import { FigureCard } from '../features/figure/figure-card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatMoment } from '../ui/format.ts';
import { Light } from '../ui/light.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { menuFor } from '../app/menu.tsx';
import './home.css';
import { today } from '../ui/today.ts';

const Item = ({ item }: { readonly item: DueItem }) => (
  <li className="rj-home__item">
    <span className="rj-home__words">
      {item.href ? <Link to={item.href}>{item.title}</Link> : item.title}
      {item.detail ? <span className="rj-note">{item.detail}</span> : null}
    </span>
    {typeof item.daysLeft === 'number' ? <Light daysLeft={item.daysLeft} /> : null}
  </li>
);

const Act = ({ act }: { readonly act: RecentAct }) => (
  <li className="rj-home__item">
    <span className="rj-home__words">
      {act.href ? <Link to={act.href}>{act.title}</Link> : act.title}
      {act.detail ? <span className="rj-note">{act.detail}</span> : null}
    </span>
    <span className="rj-note">{formatMoment(act.recordedAt)}</span>
  </li>
);

/** The desk: due, late, returned, what I did; then the month's figures against last year. */
const Desk = ({ home }: { readonly home: HomeData }) => {
  const mayWrite = usePermission('ledger.write');
  const late = home.due.filter((item) => (item.daysLeft ?? 0) < 0);
  const due = home.due.filter((item) => (item.daysLeft ?? 0) >= 0);
  const returned = home.returned ?? [];
  return (
    <>
      <div className="rj-home__desks">
        <Panel title="今天要办" extra={due.length > 0 ? `${due.length}件` : undefined}>
          {due.length === 0 ? (
            <p className="rj-note">没有到期的事。</p>
          ) : (
            <ul>
              {due.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ul>
          )}
        </Panel>
        <Panel title="已经超期" extra={late.length > 0 ? `${late.length}件` : undefined}>
          {late.length === 0 ? (
            <p className="rj-note">没有超期的事。</p>
          ) : (
            <ul>
              {late.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ul>
          )}
        </Panel>
        <Panel title="退回给我" extra={returned.length > 0 ? `${returned.length}件` : undefined}>
          {returned.length === 0 ? (
            <p className="rj-note">没有被退回的登记。</p>
          ) : (
            <ul>
              {returned.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ul>
          )}
        </Panel>
        <Panel title="我最近办的" extra={mayWrite ? <Link to="/ledgers">去登记</Link> : undefined}>
          {home.recent.length === 0 ? (
            <p className="rj-note">还没有登记过。登记后会列在这里，方便接着办。</p>
          ) : (
            <ul>
              {home.recent.slice(0, 8).map((act) => (
                <Act key={act.id} act={act} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {home.figures.length > 0 ? (
        <Panel title={`${dayjs(today()).format('YYYY年M月')}本线工作`} extra="与上年同期比">
          <div className="rj-figures">
            {home.figures.map(({ title, unit, figure, lastYear }) => (
              <FigureCard
                key={figure.metric}
                title={title}
                unit={unit}
                query={figure}
                figure={figure}
                before={lastYear?.value ?? null}
              />
            ))}
          </div>
        </Panel>
      ) : null}
    </>
  );
};

/** Administrators hold no business figures: their home leads to their own pages. */
const AdministratorHome = () => {
  const { permissions } = useSession();
  const entries = menuFor(permissions).filter((entry) => entry.path !== '/');
  return (
    <EmptyState
      title="从这里开始"
      advice="管理岗位不查看业务数据。"
      action={entries.map(({ path, title }) => (
        <Link key={path} to={path}>
          <Button>{title}</Button>
        </Link>
      ))}
    />
  );
};

const Home = () => {
  const { account, permissions } = useSession();
  const post = useCurrentPost();
  const isBusiness = permissions.includes('metric.read');
  const home = useHome();
  const purpose = post
    ? `${account.displayName}，${post.title}（${post.regionName}），今天是${dayjs(today()).format('YYYY年M月D日 dddd')}`
    : undefined;
  return (
    <Page title="首页" purpose={purpose}>
      {isBusiness ? (
        <QueryView query={home}>{(data) => <Desk home={data} />}</QueryView>
      ) : (
        <AdministratorHome />
      )}
    </Page>
  );
};

export default Home;
