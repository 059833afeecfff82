import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { newActKey } from '../../api/client.ts';
import { useFilePerson } from '../../api/people.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { draftOf } from '../../features/person/person-form-state.ts';
import { PersonForm } from '../../features/person/person-form.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useLeaveForm } from '../../ui/use-leave-form.ts';

/** A new person file. Drafts of people are not kept in the browser: they are personal data. */
const AddPerson = () => {
  const form = usePersonForm();
  const file = useFilePerson();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const actKey = useRef(newActKey());
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
              const person = await file.mutateAsync({
                draft: draftOf(values, today()),
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
    </Page>
  );
};

export default AddPerson;
