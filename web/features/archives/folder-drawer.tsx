import { Alert, Button, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useFolderAct, type ArchiveFile, type ContentsLine } from '../../api/archives.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { textWidth } from '../../ui/text-width.ts';
import { ReasonForm } from '../documents/reason-form.tsx';
import { folderStateWords } from './archive-words.ts';
import { FolderScans } from './folder-scans.tsx';

interface FolderDrawerProps {
  readonly file: ArchiveFile;
  readonly mayManage: boolean;
  /** What is shown is now this. */
  readonly onChanged: (file: ArchiveFile) => void;
  readonly onClose: () => void;
}

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
        <div
          key={at}
          style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 8 }}
        >
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
          第
          <InputNumber
            aria-label={`第${at + 1}行起始页`}
            style={textWidth(72)}
            min={1}
            precision={0}
            value={line.from}
            onChange={(from) => change(at, { from: from ?? 1 })}
          />
          至
          <InputNumber
            aria-label={`第${at + 1}行结束页`}
            style={textWidth(72)}
            min={1}
            precision={0}
            value={line.to}
            onChange={(to) => change(at, { to: to ?? 1 })}
          />
          页
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
export const FolderDrawer = ({ file, mayManage, onChanged, onClose }: FolderDrawerProps) => {
  const lists = useCodeLists();
  const mayIndex =
    mayManage && file.scans > 0 && !file.isSampled && ['scanned', 'indexed', 'returned'].includes(file.state);
  return (
    <Drawer open size={720} title={`${file.number}　${file.name}`} onClose={onClose}>
      <p className="rj-note">
        {folderStateWords(file)}，盒号 {file.box || '未填'}，纸质{file.pagesCounted}页，扫描
        {file.pagesScanned}页
      </p>
      {file.reason ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={`退回原因：${file.reason}`}
          description={
            file.state === 'returned'
              ? '目录有误的，改好后保存目录；扫描件有误的，在下面移除，按原来的文件名重新上传，再保存目录。'
              : undefined
          }
        />
      ) : null}
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
      <FolderScans file={file} mayTakeOff={mayIndex} onChanged={onChanged} />
    </Drawer>
  );
};
