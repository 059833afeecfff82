import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useHome, type Home as HomeData } from '../api/home.ts';
import { useCurrentPost, usePermission, useSession } from '../api/session.ts';
import { menuFor } from '../app/menu.tsx';
import { CaseDesk } from '../features/cases/case-desk.tsx';
import { FigureCard } from '../features/figure/figure-card.tsx';
import { CampaignDesk } from '../features/home/campaign-desk.tsx';
import { OpenCalls, SentCalls } from '../features/home/hotline-desk.tsx';
import { PartnerStart } from '../features/partner-inbox/partner-start.tsx';
import { Recent, Returned, TargetsMissed, WaitingEntries } from '../features/home/desk.tsx';
import { EmptyState } from '../ui/state/empty-state.tsx';
import { Page } from '../ui/page/page.tsx';
import { Panel } from '../ui/page/panel.tsx';
import { QueryView } from '../ui/state/query-view.tsx';
import { today } from '../ui/today.ts';

/** What came back, what falls short, what I did; then the month's figures against last year. */
const BusinessHome = ({ home }: { readonly home: HomeData }) => {
  const mayWrite = usePermission('ledger.write');
  const mayImport = usePermission('import.run');
  const mayFill = usePermission('campaign.fill');
  const mayReadCases = usePermission('case.read');
  const mayHandleCalls = usePermission('hotline.handle');
  const mayAnswerCalls = usePermission('hotline.answer');
  const mayCarry = usePermission('people.carry');
  return (
    <>
      <div className="rj-desk">
        {mayReadCases ? <CaseDesk /> : null}
        {mayWrite ? <WaitingEntries /> : null}
        {mayHandleCalls ? <SentCalls /> : null}
        {mayAnswerCalls ? <OpenCalls /> : null}
        {mayFill ? <CampaignDesk /> : null}
        {mayImport && home.returned.length > 0 ? <Returned items={home.returned} /> : null}
        <TargetsMissed items={home.belowTarget} />
        {mayWrite ? (
          <Recent
            items={home.recent}
            extra={
              <span style={{ display: 'inline-flex', gap: 12 }}>
                {mayCarry ? <a href="/field/">手机外勤</a> : null}
                <Link to="/ledgers">去登记</Link>
              </span>
            }
          />
        ) : null}
      </div>
      {home.figures.length > 0 ? (
        <Panel title={`${dayjs(today()).format('YYYY年M月')}本线工作`} extra="与上年同期比">
          <div className="rj-figures">
            {home.figures.map(({ title, unit, figure, lastYear }) => (
              <FigureCard
                key={figure.metric}
                title={title}
                unit={unit}
                query={{ metric: figure.metric, region: figure.region, from: figure.from, to: figure.to }}
                figure={figure}
                before={lastYear.value}
              />
            ))}
          </div>
        </Panel>
      ) : null}
    </>
  );
};

/** Administrators, devices of a hall and partner departments see no business figures: their home leads to their own pages. */
const HomeWithoutFigures = () => {
  const { permissions } = useSession();
  const ways = menuFor(permissions)
    .filter((entry) => entry.path !== '/')
    .map(({ path, title }) => (
      <Link key={path} to={path}>
        <Button tabIndex={-1}>{title}</Button>
      </Link>
    ));
  if (permissions.includes('partner.reply')) return <PartnerStart action={ways} />;
  const advice = permissions.includes('hall.device')
    ? '这台设备做取号机还是叫号大屏，在“取号机和大屏”里选。'
    : '管理岗位不查看业务数据。';
  return <EmptyState title="从这里开始" advice={advice} action={ways} />;
};

const Home = () => {
  const { account, permissions } = useSession();
  const post = useCurrentPost();
  const isBusiness = permissions.includes('metric.read');
  const home = useHome(isBusiness);
  const day = dayjs(today()).format('YYYY年M月D日 dddd');
  const purpose = post
    ? `${account.displayName}，${post.title}（${post.regionName}），今天是${day}`
    : '还没有授予岗位，请联系安全管理员。';
  return (
    <Page title="首页" purpose={purpose}>
      {isBusiness ? (
        <QueryView query={home}>{(data) => <BusinessHome home={data} />}</QueryView>
      ) : (
        <HomeWithoutFigures />
      )}
    </Page>
  );
};

export default Home;
