import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { newActKey } from '../../api/client.ts';
import { findLookAlikes, type LookAlike } from '../../api/duplicates.ts';
import { useFilePerson } from '../../api/people.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { LookAlikesDialog } from '../../features/person/look-alikes-dialog.tsx';
import { draftOf } from '../../features/person/person-form-state.ts';
import { PersonForm } from '../../features/person/person-form.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

/** A new person file. Drafts of people are not kept in the browser: they are personal data. */
const AddPerson = () => {
  const form = usePersonForm();
  const file = useFilePerson();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const actKey = useRef(newActKey());
  const [asking, setAsking] = useState<{
    found: readonly LookAlike[];
    answer: (reason: string | null) => void;
  }>();
  /** Shows the files that may be this person's; answers the reason to file nevertheless, or null to go back. */
  const askAbout = (found: readonly LookAlike[]) =>
    new Promise<string | null>((resolve) =>
      setAsking({ found, answer: (reason) => (setAsking(undefined), resolve(reason)) }),
    );
  return (
    <Page title="登记人员" purpose="先填身份证号，性别和出生日期会自动带出；已建档的人不会重复登记。" narrow>
      <QueryView query={form}>
        {(definition) => (
          <PersonForm
            form={definition}
            initial={{}}
            submitWords="登记"
            actions={<Button onClick={() => void leave(() => navigate({ to: '/people' }))}>取消</Button>}
            onSubmit={async (values) => {
              const draft = draftOf(values, today()) as Record<string, unknown>;
              const { name, birthDate, enlistedOn, idNumber, phone } = draft;
              const { rows } = await findLookAlikes({ name, birthDate, enlistedOn, idNumber, phone });
              const despiteDuplicates = rows.length === 0 ? undefined : await askAbout(rows);
              if (despiteDuplicates === null) return;
              const person = await file.mutateAsync({
                draft: { ...draft, despiteDuplicates },
                actKey: actKey.current,
              });
              void message.success(`已登记${person.name}`);
              await leave(() =>
                navigate({
                  to: '/people/$county/$id',
                  params: { county: String(person.countyCode), id: person.id },
                }),
              );
            }}
          />
        )}
      </QueryView>
      {asking ? (
        <LookAlikesDialog found={asking.found} onFile={asking.answer} onClose={() => asking.answer(null)} />
      ) : null}
    </Page>
  );
};

export default AddPerson;
