import { Alert, Button, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  useFolderAct,
  useScans,
  type ArchiveFile,
  type ContentsLine,
  type ScanItem,
} from '../../api/archives.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { contentUrl } from '../../api/documents.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { ReasonForm } from '../documents/reason-form.tsx';
import { folderStateWords } from './archive-words.ts';
import '../documents/documents.css';
import { textWidth } from '../../ui/text-width.ts';

interface FolderDrawerProps {
  readonly file: ArchiveFile;
  readonly mayManage: boolean;
  readonly onClose: () => void;
}

const Scan = ({ scan, reason }: { readonly scan: ScanItem; readonly reason: string }) => (
  <figure>
    {scan.hasView || scan.hasThumb ? (
      <img src={contentUrl(scan, scan.hasView ? 'view' : 'thumb', reason)} alt={scan.fileName} />
    ) : null}
    <figcaption className="rj-note">
      {scan.fileName}
      {scan.pages !== null ? `，${scan.pages}页` : ''}
    </figcaption>
  </figure>
);

const EMPTY: ContentsLine = { part: 'other', title: '', from: 1, to: 1 };

const ContentsForm = ({ file, onDone }: { readonly file: ArchiveFile; readonly onDone: () => void }) => {
  const lists = useCodeLists();
  const save = useFolderAct(file, 'contents');
  const { refusal, sending, send } = useSubmission();
  const [lines, setLines] = useState<readonly ContentsLine[]>(
    file.contents.length > 0 ? file.contents : [{ ...EMPTY, to: Math.max(1, file.pagesScanned) }],
  );
  const change = (at: number, part: Partial<ContentsLine>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <section aria-label="目录">
      <h3 className="rj-documents__group">目录</h3>
      <ErrorSummary {...refusal} />
      {lines.map((line, at) => (
        <div key={at} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 8 }}>
          <Select
            aria-label={`第${at + 1}行类别`}
            style={textWidth(150)}
            options={optionsOf(lists, 'archive-part')}
            value={line.part}
            onChange={(part: string) => change(at, { part })}
          />
          <Input
            aria-label={`第${at + 1}行材料名称`}
            placeholder="材料名称"
            style={{ flex: '1 1 160px' }}
            maxLength={100}
            value={line.title}
            onChange={(event) => change(at, { title: event.target.value })}
          />
          <InputNumber
            aria-label={`第${at + 1}行起始页`}
            style={{ width: 72 }}
            min={1}
            precision={0}
            value={line.from}
            onChange={(from) => change(at, { from: from ?? 1 })}
          />
          <InputNumber
            aria-label={`第${at + 1}行结束页`}
            style={{ width: 72 }}
            min={1}
            precision={0}
            value={line.to}
            onChange={(to) => change(at, { to: to ?? 1 })}
          />
          <Button
            aria-label={`删去第${at + 1}行`}
            disabled={lines.length === 1}
            onClick={() => setLines(lines.filter((_, index) => index !== at))}
          >
            删去
          </Button>
        </div>
      ))}
      <div className="rj-form__actions">
        <Button
          type="primary"
          loading={sending}
          onClick={() =>
            void send(
              lines.some(({ title }) => title.trim() === '')
                ? [{ field: null, message: '请填写材料名称。' }]
                : [],
              [],
              async () => {
                await save.mutateAsync({ contents: lines });
                onDone();
              },
            )
          }
        >
          保存目录
        </Button>
        <Button
          onClick={() => {
            const next = (lines.at(-1)?.to ?? 0) + 1;
            setLines([...lines, { ...EMPTY, from: next, to: next }]);
          }}
        >
          加一行
        </Button>
      </div>
    </section>
  );
};

const CheckForm = ({ file, onDone }: { readonly file: ArchiveFile; readonly onDone: () => void }) => {
  const check = useFolderAct(file, 'checks');
  const { refusal, sending, send } = useSubmission();
  const [returning, setReturning] = useState(false);
  const judge = (passes: boolean, reason = '') =>
    void send([], [], async () => {
      await check.mutateAsync({ passes, reason });
      onDone();
    });
  return (
    <section aria-label="质检">
      <h3 className="rj-documents__group">质检</h3>
      <ErrorSummary {...refusal} />
      {returning ? (
        <ReasonForm
          words="退回"
          danger
          sending={sending}
          help="如“第3页歪斜”“缺第12页”。"
          onReason={(why) => judge(false, why)}
        />
      ) : (
        <div className="rj-form__actions">
          <Button type="primary" loading={sending} onClick={() => judge(true)}>
            合格
          </Button>
          <Button danger onClick={() => setReturning(true)}>
            退回
          </Button>
        </div>
      )}
    </section>
  );
};

/** One folder: its scans, its list of contents, and its check when it is drawn. */
export const FolderDrawer = ({ file, mayManage, onClose }: FolderDrawerProps) => {
  const scans = useScans(file);
  const lists = useCodeLists();
  const mayIndex = mayManage && (file.state === 'scanned' || (file.state === 'indexed' && !file.isSampled));
  return (
    <Drawer open size={720} title={`${file.number}　${file.name}`} onClose={onClose}>
      <p className="rj-note">
        {folderStateWords(file)}，盒号 {file.box || '未填'}，纸质{file.pagesCounted}页，扫描
        {file.pagesScanned}页
      </p>
      {file.reason ? <Alert type="warning" showIcon title={`退回原因：${file.reason}`} /> : null}
      {mayManage && file.state === 'indexed' && file.isSampled ? (
        <CheckForm file={file} onDone={onClose} />
      ) : null}
      {mayIndex ? <ContentsForm key={file.rowVersion} file={file} onDone={onClose} /> : null}
      {!mayIndex && file.contents.length > 0 ? (
        <ol>
          {file.contents.map((line) => (
            <li key={`${line.from}`}>
              {optionsOf(lists, 'archive-part').find(({ value }) => value === line.part)?.label} {line.title}
              （{line.from}—{line.to}页）
            </li>
          ))}
        </ol>
      ) : null}
      <h3 className="rj-documents__group">扫描件</h3>
      <QueryView query={scans} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="rj-note">
              {file.scans > 0 ? '扫描件已随关系转移转往迁入地，或已移除，本地不再提供。' : '还没有扫描件。'}
            </p>
          ) : (
            <div className="rj-photos">
              {rows.map((scan) => (
                <Scan key={scan.id} scan={scan} reason="档案数字化质检" />
              ))}
            </div>
          )
        }
      </QueryView>
    </Drawer>
  );
};
