import { Link, useParams } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useMirrors } from '../../api/mirrors.ts';
import { usePermission } from '../../api/session.ts';
import { DifferenceList } from '../../features/mirror/difference-list.tsx';
import { RecordList } from '../../features/mirror/record-list.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  { value: 'differences', label: '差异' },
  { value: 'records', label: '对方记录' },
];

/** One official system: its differences with our files, and what it holds. */
const MirrorPage = () => {
  const { mirror: code } = useParams({ strict: false }) as { mirror: string };
  const [{ view = 'differences' }, setSearch] = useSearchText();
  const mirrors = useMirrors();
  const mayImport = usePermission('import.run');
  const mirror = mirrors.data?.find((one) => one.code === code);
  return (
    <Page
      title={mirror ? `${mirror.title}核对` : '官方系统核对'}
      purpose={
        mirror
          ? `${mirror.purpose}${mirror.asOf ? `数据截止${mirror.asOf}。` : ''}${mirror.notCovered.join('')}`
          : undefined
      }
      actions={
        mayImport ? (
          <Link to="/imports/new" search={{ kind: 'mirror', mirror: code } as never}>
            <Button>导入对方数据</Button>
          </Link>
        ) : undefined
      }
      fill
    >
      <QueryView query={mirrors}>
        {() =>
          mirror ? (
            <>
              <Segmented
                className="rj-no-print"
                aria-label="看什么"
                style={{ alignSelf: 'flex-start' }}
                options={VIEWS}
                value={view}
                onChange={(value) => setSearch({ view: value })}
              />
              {view === 'records' ? <RecordList mirror={mirror} /> : <DifferenceList mirror={mirror} />}
            </>
          ) : (
            <EmptyState title="没有核对这个系统的设置" advice="请从“官方系统核对”重新打开。" />
          )
        }
      </QueryView>
    </Page>
  );
};

export default MirrorPage;
