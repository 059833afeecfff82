import { usePermission } from '../../api/session.ts';
import { DocumentPanel } from './document-panel.tsx';

interface PersonDocumentsProps {
  readonly county: string;
  readonly id: string;
  readonly asOf?: string | undefined;
}

/** Papers, pictures and recordings in the person file. A past file is looked at, not added to. */
export const PersonDocuments = ({ county, id, asOf }: PersonDocumentsProps) => {
  const mayWrite = usePermission('people.write');
  return (
    <DocumentPanel
      of={{ subject: 'person', county, id }}
      id="documents"
      title="材料和影像"
      mayChange={mayWrite && !asOf}
      empty="还没有扫描件、照片或录音录像。点“添加”，先选类别，再选文件。"
    />
  );
};
