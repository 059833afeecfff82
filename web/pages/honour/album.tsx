import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { useDocumentKinds, useDocuments } from '../../api/documents.ts';
import { useHonour } from '../../api/honour.ts';
import { usePerson } from '../../api/people.ts';
import { usePermission, useSession } from '../../api/session.ts';
import { DocumentPanel } from '../../features/documents/document-panel.tsx';
import { HonourAlbum } from '../../features/honour/honour-album.tsx';
import { HonourParts } from '../../features/honour/honour-parts.tsx';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

/** The honour file of one person: the four parts, and the album to look at and to print. */
const HonourAlbumPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const navigate = useNavigate();
  const { bureau } = useSession();
  const lists = useCodeLists();
  const person = usePerson(county, id);
  const honour = useHonour(county, id);
  const kinds = useDocumentKinds();
  const of = { subject: 'person', county, id } as const;
  const documents = useDocuments(of);
  const mayWrite = usePermission('people.write');
  const partOf = (kind: string) => kinds.data?.find(({ code }) => code === kind)?.honour ?? null;
  const pictures = (documents.data ?? []).filter((item) => partOf(item.kind) === 'picture' && item.hasView);
  const films = (documents.data ?? []).filter((item) => partOf(item.kind) === 'video');
  const name = person.data?.name ?? '荣誉档案';
  const line = person.data
    ? person.data.identities.map((code) => labelOf(lists, 'person-identity', code)).join('、')
    : '';
  return (
    <Page
      title={`${name}的荣誉档案`}
      tab={`荣誉档案 ${name}`}
      printsHead={false}
      actions={
        <>
          <Button onClick={() => void navigate({ to: '/people/$county/$id', params: { county, id } })}>
            打开人员档案
          </Button>
          <PrintPageButton
            title="荣誉画册"
            people={[{ countyCode: Number(county), id }]}
            isPrimary
            disabled={pictures.length === 0}
          />
        </>
      }
    >
      <QueryView query={honour} lines={2}>
        {(state) => <HonourParts county={county} id={id} state={state} />}
      </QueryView>
      <QueryView query={documents} lines={6}>
        {() =>
          pictures.length + films.length === 0 ? (
            <EmptyState title="还没有照片和口述历史" advice="在下面的“材料和影像”里添加。" />
          ) : (
            <HonourAlbum name={name} line={line} unitName={bureau.name} pictures={pictures} films={films} />
          )
        }
      </QueryView>
      <DocumentPanel
        of={of}
        title="材料和影像"
        mayChange={mayWrite}
        empty="还没有材料。点“添加”，先选类别，再选文件。"
      />
    </Page>
  );
};

export default HonourAlbumPage;
