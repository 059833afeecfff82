import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import {
  useDocuments,
  useMovedDocuments,
  type DocumentItem,
  type DocumentSubject,
} from '../../api/documents.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { AddToEntry, AddToPerson } from './add-documents.tsx';
import { DocumentCard } from './document-card.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import './documents.css';

interface DocumentPanelProps {
  readonly of: DocumentSubject;
  readonly title: string;
  readonly id?: string;
  readonly mayChange: boolean;
  /** Said when there is nothing yet. */
  readonly empty: string;
}

/** The documents of a person or an entry by their groups, and a way to add more. */
export const DocumentPanel = ({ of, title, id, mayChange, empty }: DocumentPanelProps) => {
  const documents = useDocuments(of);
  const movedAway = useMovedDocuments(of).data ?? 0;
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<DocumentItem>();
  const Add = of.subject === 'person' ? AddToPerson : AddToEntry;
  const count = documents.data?.length ?? 0;
  return (
    <Panel
      title={count > 0 ? `${title}（${count}）` : title}
      {...(id && { id })}
      className="rj-no-print"
      extra={
        mayChange ? (
          <Button
            size="small"
            icon={<UploadOutlined />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {adding ? '收起' : '添加'}
          </Button>
        ) : undefined
      }
    >
      {adding ? <Add of={of} /> : null}
      <QueryView query={documents} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="rj-note">
              {movedAway > 0 ? `${movedAway}份材料已随关系转移转往迁入地，本地不再留存内容。` : empty}
            </p>
          ) : (
            [...new Set(rows.map(({ group }) => group))].map((group) => (
              <section key={group} aria-label={group}>
                <h3 className="rj-documents__group">{group}</h3>
                <div className="rj-documents">
                  {rows
                    .filter((row) => row.group === group)
                    .map((row) => (
                      <DocumentCard key={row.id} item={row} onOpen={() => setOpen(row)} />
                    ))}
                </div>
              </section>
            ))
          )
        }
      </QueryView>
      {open ? (
        <DocumentViewer
          item={open}
          mayChange={
            mayChange &&
            (of.subject === 'entry') === (open.subject.kind === 'entry') &&
            open.subject.kind !== 'case'
          }
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Panel>
  );
};
