import { Button } from 'antd';
import { useState } from 'react';
import { useFolderAct, useScans, type ArchiveFile, type ScanItem } from '../../api/archives.ts';
import { contentUrl } from '../../api/documents.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { ReasonForm } from '../documents/reason-form.tsx';
import '../documents/documents.css';

interface FolderScansProps {
  readonly file: ArchiveFile;
  readonly mayTakeOff: boolean;
  readonly onChanged: (file: ArchiveFile) => void;
}

const WHY_OPENED = '档案数字化质检';

const nameOf = ({ fileName, pages }: ScanItem): string =>
  pages === null ? fileName : `${fileName}，${pages}页`;

/** The scans of a folder. One that came out badly is taken off with a reason, so that it is scanned anew and not twice. */
export const FolderScans = ({ file, mayTakeOff, onChanged }: FolderScansProps) => {
  const scans = useScans(file);
  const takeOff = useFolderAct(file, 'scan-removals');
  const { refusal, sending, send } = useSubmission();
  const [bad, setBad] = useState<ScanItem>();
  return (
    <>
      <h3 className="rj-documents__group">扫描件</h3>
      <ErrorSummary {...refusal} />
      {bad ? (
        <ReasonForm
          key={bad.id}
          words="移除"
          danger
          sending={sending}
          help={`移除“${bad.fileName}”，如“第3页歪斜，重扫”。文件和原因仍保留在记录中；页数会变，请再核对目录。`}
          onReason={(reason) =>
            void send([], [], async () => {
              onChanged(await takeOff.mutateAsync({ scan: bad.id, reason }));
              setBad(undefined);
            })
          }
        />
      ) : null}
      <QueryView query={scans} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="rj-note">
              {file.scans > 0 ? '扫描件已随关系转移转往迁入地，或已移除，本地不再提供。' : '还没有扫描件。'}
            </p>
          ) : (
            <div className="rj-photos">
              {rows.map((scan) => (
                <figure key={scan.id}>
                  {scan.hasView || scan.hasThumb ? (
                    <img
                      src={contentUrl(scan, scan.hasView ? 'view' : 'thumb', WHY_OPENED)}
                      alt={scan.fileName}
                    />
                  ) : null}
                  <figcaption className="rj-note">
                    {nameOf(scan)}
                    {mayTakeOff ? (
                      <Button
                        type="link"
                        size="small"
                        aria-label={`移除扫描件${scan.fileName}`}
                        onClick={() => setBad(scan)}
                      >
                        移除
                      </Button>
                    ) : null}
                  </figcaption>
                </figure>
              ))}
            </div>
          )
        }
      </QueryView>
    </>
  );
};
