import { useParams } from '@tanstack/react-router';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { wordPart } from '#kit/wording/part-wording.ts';
import { batchPath, useBatch, useBatchAct, useFolders, type ArchiveFile } from '../../api/archives.ts';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { usePermission } from '../../api/session.ts';
import { folderStateWords, stateOptions } from '../../features/archives/archive-words.ts';
import { FolderDrawer } from '../../features/archives/folder-drawer.tsx';
import { RegisterFolders } from '../../features/archives/register-folders.tsx';
import { UploadScans } from '../../features/archives/upload-scans.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatNumber } from '../../ui/format.ts';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const columns: readonly Column<ArchiveFile>[] = [
  { key: 'number', title: '档号', render: (file) => file.number },
  { key: 'box', title: '盒号', render: (file) => file.box },
  { key: 'name', title: '姓名', render: (file) => file.name },
  { key: 'linked', title: '人员档案', render: (file) => (file.personId ? '已对应' : '未对应') },
  {
    key: 'counted',
    title: '纸质',
    unit: '页',
    align: 'end',
    render: (file) => formatNumber(file.pagesCounted),
  },
  {
    key: 'scanned',
    title: '扫描',
    unit: '页',
    align: 'end',
    render: (file) => formatNumber(file.pagesScanned),
  },
  { key: 'state', title: '状态', render: folderStateWords },
  { key: 'reason', title: '退回原因', maxWidth: 240, render: (file) => file.reason ?? '' },
];

/** One batch from the boxes to the accepted lot. */
const BatchPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const [{ state }] = useSearchText();
  const batch = useBatch(county, id);
  const lists = useCodeLists();
  const mayManage = usePermission('archive.manage');
  const mayExport = usePermission('export.run');
  const { message } = App.useApp();
  const [doing, setDoing] = useState<'register' | 'scan'>();
  const [open, setOpen] = useState<ArchiveFile>();
  const sample = useBatchAct<{ sampled: number }>(county, id, 'samples');
  const accept = useBatchAct<{ accepted: number }>(county, id, 'acceptances');
  const data = batch.data;
  const run = async (work: () => Promise<string>) => {
    try {
      void message.success(await work());
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const useRows = (after: string | null, size: number) => useFolders(county, id, state, after, size);
  return (
    <Page
      title={data?.title ?? '数字化批次'}
      purpose={
        data
          ? `${labelOf(lists, 'archive-kind', data.kind)}，${data.regionName}。登记${data.registered}卷，已扫描${data.scanned}卷，已编目${data.indexed}卷，已验收${data.accepted}卷（数字化率${wordPart(data.accepted, data.registered) ?? '—'}）${data.sampled > 0 ? `，抽中待检${data.sampled}卷` : ''}${data.returned > 0 ? `，退回${data.returned}卷` : ''}。`
          : undefined
      }
      actions={
        mayExport ? (
          <DownloadButton path={`${batchPath(county, id)}/hand-over.xlsx`}>导出移交清单</DownloadButton>
        ) : undefined
      }
    >
      {doing ? (
        <Panel title={doing === 'register' ? '登记档案' : '上传扫描件'}>
          {doing === 'register' ? (
            <RegisterFolders county={county} id={id} />
          ) : (
            <UploadScans county={county} id={id} />
          )}
        </Panel>
      ) : null}
      <PagedList
        name="archive-files"
        of={id}
        narrowing={narrowedBy({ state }, { state: saidOf('状态', stateOptions) })}
        useRows={useRows}
        caption="本批档案"
        columns={columns}
        rowKey={(file) => file.id}
        {...(!state && data && { count: data.registered })}
        onOpen={setOpen}
        printing={{
          title: `${data?.title ?? ''}档案清单`,
          path: `${batchPath(county, id)}/files`,
          peopleOf: ({ countyCode, personId }) => (personId === null ? [] : [{ countyCode, id: personId }]),
        }}
        tools={
          <>
            {mayManage ? (
              <>
                <Button
                  type={data?.registered === 0 ? 'primary' : 'default'}
                  aria-expanded={doing === 'register'}
                  onClick={() => setDoing(doing === 'register' ? undefined : 'register')}
                >
                  {doing === 'register' ? '收起登记' : '登记档案'}
                </Button>
                <Button
                  type={data && data.registered > 0 ? 'primary' : 'default'}
                  aria-expanded={doing === 'scan'}
                  onClick={() => setDoing(doing === 'scan' ? undefined : 'scan')}
                >
                  {doing === 'scan' ? '收起上传' : '上传扫描件'}
                </Button>
                <Button
                  loading={sample.isPending}
                  onClick={() =>
                    void run(async () => `已抽取${(await sample.mutateAsync({})).sampled}卷，请逐卷检查`)
                  }
                >
                  抽取样本
                </Button>
                <Popconfirm
                  title="验收本批编好目录的档案？"
                  description="验收后计入档案数字化台账，扫描件和目录不能再改。"
                  okText="确认验收"
                  cancelText="取消"
                  onConfirm={() =>
                    run(async () => `已验收${(await accept.mutateAsync({})).accepted}卷，已计入台账`)
                  }
                >
                  <Button loading={accept.isPending}>验收</Button>
                </Popconfirm>
              </>
            ) : null}
            <SelectFilter name="state" label="状态" width={128} options={stateOptions} />
          </>
        }
        empty={
          state
            ? { title: '没有这种状态的档案', advice: '请换一个状态查看。' }
            : { title: '还没有登记档案', advice: '点“登记档案”，把盒里的清单粘贴进来。' }
        }
      />
      {open ? (
        <FolderDrawer
          file={open}
          mayManage={mayManage}
          onChanged={setOpen}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  );
};

export default BatchPage;
