import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { usePerson } from '../../api/people.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonHead } from './person-head.tsx';

interface PersonDrawerProps {
  /** county/id */
  readonly place: string;
  readonly onClose: () => void;
}

/** A look at a person beside the list; the whole file is one step away. */
export const PersonDrawer = ({ place, onClose }: PersonDrawerProps) => {
  const [county = '', id = ''] = place.split('/');
  const person = usePerson(county, id);
  const form = usePersonForm();
  const navigate = useNavigate();
  return (
    <Drawer
      open
      size={720}
      mask={false}
      title={person.data?.name ?? '人员档案'}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          onClick={() => void navigate({ to: '/people/$county/$id', params: { county, id } })}
        >
          打开全档
        </Button>
      }
    >
      <QueryView query={person}>
        {(file) => (
          <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
            <PersonHead person={file} />
            <QueryView query={form}>
              {({ groups, fields }) =>
                Object.entries(groups).map(([group, title]) => (
                  <Panel key={group} title={title}>
                    <PersonFacts person={file} fields={fields.filter((field) => field.group === group)} />
                  </Panel>
                ))
              }
            </QueryView>
          </div>
        )}
      </QueryView>
    </Drawer>
  );
};
