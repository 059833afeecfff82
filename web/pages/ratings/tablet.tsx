import { App, Button } from 'antd';
import { useOwnInvitations, useTabletToken, type OwnInvitation } from '../../api/ratings.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatMoment } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

/** To the minute, where the rating was asked for on the day itself. */
const finishedWords = ({ servedOn, invitedAt }: OwnInvitation): string => {
  const moment = formatMoment(invitedAt);
  return moment.startsWith(servedOn) ? moment : servedOn;
};

/** What was finished at this window: the tablet is handed over with one of them opened. Who has rated is not shown. */
const RatingTablet = () => {
  const { message } = App.useApp();
  const invitations = useOwnInvitations();
  const token = useTabletToken();
  const handOver = async (row: OwnInvitation) => {
    try {
      const answer = await token.mutateAsync(row);
      window.location.assign(`/rate#${answer.token}&tablet`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const columns: readonly Column<OwnInvitation>[] = [
    {
      key: 'item',
      title: '事项',
      render: (row) => (
        <>
          {row.mark ? <strong>{row.mark}　</strong> : null}
          {row.item}
          <div className="rj-note">{finishedWords(row)}办完</div>
        </>
      ),
    },
    {
      key: 'action',
      title: '评价',
      render: (row) => (
        <Button type="primary" size="large" onClick={() => void handOver(row)}>
          请本人评价
        </Button>
      ),
    },
  ];
  return (
    <Page
      title="窗口评价"
      purpose="办完一件，打开后把平板交给服务对象。这里不显示谁评价过，也不显示评价了什么。"
    >
      <Panel flush>
        <QueryView query={invitations}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState
                title="昨天和今天还没有办完的服务"
                advice="接待、叫号或事项办完后会自动列在这里，请服务对象当面评价。"
              />
            ) : (
              <DataTable caption="可以评价的服务" columns={columns} rows={rows} rowKey={(row) => row.id} />
            )
          }
        </QueryView>
      </Panel>
    </Page>
  );
};

export default RatingTablet;
