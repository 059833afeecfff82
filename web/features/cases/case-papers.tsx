import { Button, Select, Tag } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { CaseFile } from '../../api/case-file.ts';
import { attachUpload, useDocumentKinds, useDocuments, type DocumentItem } from '../../api/documents.ts';
import { usePermission } from '../../api/session.ts';
import { queryClient } from '../../api/query-client.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { NO_DETAILS } from '../documents/document-form.tsx';
import { DocumentViewer } from '../documents/document-viewer.tsx';
import { FileChooser } from '../documents/file-chooser.tsx';
import { UploadList } from '../documents/upload-list.tsx';
import { useUploadQueue } from '../documents/use-upload-queue.ts';
import { Modal } from '../../ui/modal.tsx';

type Paper = CaseFile['materials'][number];

const OTHER: Pick<Paper, 'code' | 'title' | 'document'> = {
  code: '',
  title: '其他材料',
  document: 'work-paper',
};

const subjectOf = ({ countyCode, id }: Pick<CaseFile, 'countyCode' | 'id'>) =>
  ({ subject: 'case', county: countyCode, id }) as const;

interface UploadDialogProps {
  readonly file: CaseFile;
  readonly paper: Pick<Paper, 'code' | 'title' | 'document'>;
  readonly onClose: () => void;
}

/** Scans of one paper: what kind they are kept as, then the files. */
const UploadDialog = ({ file, paper, onClose }: UploadDialogProps) => {
  const kinds = useDocumentKinds();
  const possible = (kinds.data ?? []).filter(({ at }) => at.includes('case'));
  const [code, setCode] = useState(paper.document);
  const kind = possible.find((one) => one.code === code);
  const { files, add, giveUp, tryAgain } = useUploadQueue(async (upload) => {
    await attachUpload(
      upload,
      { ...subjectOf(file), paper: paper.code || null },
      { ...NO_DETAILS, kind: code, caption: paper.code ? paper.title : '' },
    );
    await queryClient.invalidateQueries({ queryKey: ['cases'] });
  });
  return (
    <Modal
      open
      title={`上传：${paper.title}`}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          完成
        </Button>
      }
    >
      <div className="rj-form__fields">
        <FormField
          id="kind"
          label="材料类别"
          help={kind?.sealed ? '这类材料含身份、健康或账户信息，加密保存，查看要写明原因。' : undefined}
        >
          {(aria) => (
            <Select
              {...aria}
              aria-label="材料类别"
              style={{ width: '100%' }}
              options={possible.map(({ code: value, title }) => ({ value, label: title }))}
              value={code}
              onChange={setCode}
            />
          )}
        </FormField>
        <FileChooser
          accepts={kind?.accepts ?? []}
          disabled={kind === undefined}
          onChoose={add}
          hint="可以一次选多个，也可以拖到这里。照片、PDF、Word、Excel 均可；上传后这项材料登记为已收到。"
        />
        <UploadList files={files} onGiveUp={giveUp} onTryAgain={tryAgain} />
      </div>
    </Modal>
  );
};

const PaperTag = ({ isNeeded, isReceived, isVital }: Paper) => {
  if (isReceived) return <Tag color="success">已收到</Tag>;
  if (!isNeeded) return <Tag>免提交</Tag>;
  return isVital ? <Tag color="error">未收到</Tag> : <Tag color="warning">可以后补</Tag>;
};

const Scans = ({
  items,
  onOpen,
}: {
  readonly items: readonly DocumentItem[];
  readonly onOpen: (item: DocumentItem) => void;
}) =>
  items.length === 0 ? null : (
    <div className="rj-case__scans">
      {items.map((item) => (
        <button key={item.id} type="button" className="rj-link" onClick={() => onOpen(item)}>
          {item.fileName}
        </button>
      ))}
    </div>
  );

/** The papers of a case: which are there, which are spared and why, their scans, and the way to add more. */
export const CasePapers = ({ file }: { readonly file: CaseFile }) => {
  const documents = useDocuments(subjectOf(file));
  const mayAdd = usePermission('case.apply') && file.isOpen;
  const [adding, setAdding] = useState<UploadDialogProps['paper']>();
  const [open, setOpen] = useState<DocumentItem>();
  const scans = documents.data ?? [];
  const others = scans.filter(({ paper }) => paper === null);
  return (
    <Panel
      title="材料"
      extra={
        mayAdd ? (
          <Button size="small" onClick={() => setAdding(OTHER)}>
            添加其他材料
          </Button>
        ) : undefined
      }
    >
      {file.materials.length === 0 && others.length === 0 ? (
        <p className="rj-note">这个事项不收材料。</p>
      ) : null}
      <ul className="rj-case-list">
        {file.materials.map((paper) => (
          <li key={paper.code}>
            <div className="rj-case__paper">
              <span>
                <PaperTag {...paper} />
                {paper.title}
                {paper.sparedBecause && !paper.isReceived ? (
                  <span className="rj-note">：{paper.sparedBecause}</span>
                ) : null}
              </span>
              {mayAdd && paper.isNeeded ? (
                <Button
                  size="small"
                  icon={<UploadOutlined />}
                  aria-label={`上传${paper.title}`}
                  onClick={() => setAdding(paper)}
                >
                  上传
                </Button>
              ) : null}
            </div>
            <Scans items={scans.filter((one) => one.paper === paper.code)} onOpen={setOpen} />
          </li>
        ))}
        {others.length > 0 ? (
          <li>
            其他材料
            <Scans items={others} onOpen={setOpen} />
          </li>
        ) : null}
      </ul>
      {adding ? <UploadDialog file={file} paper={adding} onClose={() => setAdding(undefined)} /> : null}
      {open ? <DocumentViewer item={open} mayChange={mayAdd} onClose={() => setOpen(undefined)} /> : null}
    </Panel>
  );
};
