import { useParams } from '@tanstack/react-router';
import { useDocuments } from '../../api/documents.ts';
import { usePerson } from '../../api/people.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { useSession } from '../../api/session.ts';
import { PaperForm } from '../../features/person/paper-form.tsx';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** The registration form of one person, A4 upright. Sealed facts stay masked until they are opened one by one. */
const PrintPerson = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const [{ asOf }] = useSearchText();
  const person = usePerson(county, id, asOf);
  const form = usePersonForm();
  const documents = useDocuments({ subject: 'person', county, id });
  const { account, bureau } = useSession();
  return (
    <Page
      title="打印登记表"
      printsHead={false}
      purpose="A4 竖向，与纸质登记表一致。需要完整号码时先点号码旁的眼睛，写明原因后再打印。"
      actions={
        <PrintPageButton
          title="登记表"
          people={[{ countyCode: Number(county), id }]}
          isPrimary
          disabled={!person.isSuccess || !form.isSuccess || documents.isPending}
        />
      }
    >
      <QueryView query={person}>
        {(file) => (
          <QueryView query={form}>
            {({ fields }) => (
              <PaperForm
                person={file}
                fields={fields}
                documents={documents.data ?? []}
                unitName={bureau.name}
                madeBy={account.displayName}
                day={asOf ?? today()}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
};

export default PrintPerson;
