import { Link } from '@tanstack/react-router';
import { App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useArticleVersions, useVersionStep, type ArticleVersion } from '../../api/knowledge.ts';
import { usePermission } from '../../api/session.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatMoment } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

const STATES = {
  draft: ['草稿', 'default'],
  submitted: ['待审核', 'warning'],
  published: ['已发布', 'success'],
  withdrawn: ['已撤下', 'default'],
} as const;

type Asking = { readonly version: ArticleVersion; readonly kind: 'return' | 'withdraw' };

/** What the bureau wrote itself: to go on with, to review, to withdraw. Nobody reviews one's own. */
export const OwnVersions = () => {
  const { message } = App.useApp();
  const versions = useArticleVersions();
  const step = useVersionStep();
  const mayWrite = usePermission('knowledge.write');
  const mayPublish = usePermission('knowledge.publish');
  const [asking, setAsking] = useState<Asking>();
  const take = async (version: ArticleVersion, kind: string) => {
    try {
      await step.mutateAsync({ version, step: { kind } });
      void message.success(kind === 'publish' ? '已发布' : '已提交审核');
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const actionsOf = (version: ArticleVersion) => (
    <Space size={0}>
      {mayWrite && version.state === 'draft' ? (
        <>
          <Link
            className="rj-link"
            to="/knowledge/write"
            search={{ county: String(version.countyCode), id: version.id } as never}
          >
            修改
          </Link>
          <Button type="link" size="small" onClick={() => void take(version, 'submit')}>
            提交
          </Button>
        </>
      ) : null}
      {mayPublish && version.state === 'submitted' && !version.hasMyWording ? (
        <>
          <Button type="link" size="small" onClick={() => void take(version, 'publish')}>
            发布
          </Button>
          <Button type="link" size="small" onClick={() => setAsking({ version, kind: 'return' })}>
            退回
          </Button>
        </>
      ) : null}
      {mayWrite && version.state === 'published' ? (
        <Button type="link" size="small" onClick={() => setAsking({ version, kind: 'withdraw' })}>
          撤下
        </Button>
      ) : null}
    </Space>
  );
  const columns: readonly Column<ArticleVersion>[] = [
    { key: 'title', title: '标题', width: 180, maxWidth: 320, render: ({ content }) => content.title },
    {
      key: 'state',
      title: '状态',
      render: ({ state }) => <Tag color={STATES[state][1]}>{STATES[state][0]}</Tag>,
    },
    { key: 'from', title: '生效日期', render: ({ validFrom }) => validFrom },
    { key: 'writer', title: '撰写人', render: ({ writer, isMine }) => (isMine ? '我' : writer) },
    { key: 'note', title: '退回或撤下原因', maxWidth: 200, render: ({ note }) => note ?? '' },
    { key: 'changed', title: '最近改动', render: ({ changedAt }) => formatMoment(changedAt) },
    { key: 'action', title: '办理', screenOnly: true, render: actionsOf },
  ];
  return (
    <Panel flush>
      <QueryView query={versions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState
              title="本单位还没有自己写的条目"
              advice="本地的办法、地点、电话可以写进来，审核后大家都能查到。"
            />
          ) : (
            <DataTable caption="本单位撰写的条目" columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </QueryView>
      {asking ? (
        <ReasonDialog
          title={`${asking.kind === 'return' ? '退回' : '撤下'}“${asking.version.content.title}”`}
          label={asking.kind === 'return' ? '退回原因' : '撤下原因'}
          okText={asking.kind === 'return' ? '退回' : '撤下'}
          onOk={(note) =>
            step.mutateAsync({
              version: asking.version,
              step: { kind: asking.kind, note } as { kind: string },
            })
          }
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Panel>
  );
};
