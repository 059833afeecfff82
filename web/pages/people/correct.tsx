import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useCorrectPerson, usePerson } from '../../api/people.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { collections } from '../../features/person/collection-definitions.ts';
import { changesOf } from '../../features/person/person-form-state.ts';
import { PersonForm } from '../../features/person/person-form.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

/** Corrects facts of a file, with a reason. */
const CorrectPerson = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const person = usePerson(county, id);
  const form = usePersonForm();
  const correct = useCorrectPerson(county, id);
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const back = () => leave(() => navigate({ to: '/people/$county/$id', params: { county, id } }));
  return (
    <Page
      title={person.data ? `更正${person.data.name}的档案` : '更正档案'}
      purpose="只改需要改的，其余保持不变。"
      narrow
    >
      <QueryView query={person}>
        {(file) => (
          <QueryView query={form}>
            {(definition) => {
              const codes = definition.fields.filter((field) => !field.sealed).map(({ code }) => code);
              const initial: Record<string, unknown> = Object.fromEntries(
                [...codes, ...collections.map(({ code }) => code), 'state', 'endedOn'].map((code) => [
                  code,
                  file[code],
                ]),
              );
              return (
                <PersonForm
                  form={definition}
                  initial={initial}
                  regionName={file.regionName}
                  correcting
                  submitWords="提交更正"
                  actions={<Button onClick={() => void back()}>取消</Button>}
                  onSubmit={async (values, reason) => {
                    const changes = changesOf(initial, values);
                    if (Object.keys(changes).length > 0)
                      await correct.mutateAsync({ changes, reason, rowVersion: file.rowVersion });
                    void message.success(Object.keys(changes).length > 0 ? '已更正' : '没有改动');
                    await back();
                  }}
                />
              );
            }}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
};

export default CorrectPerson;
