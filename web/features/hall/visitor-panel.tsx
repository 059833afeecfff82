import { Link } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { PersonPicker } from '../person-picker/person-picker.tsx';
import type { PickedPerson } from '../person-picker/picked-person.ts';

/** Who stands at the window: found in the registry, or by the name they give. */
export const VisitorPanel = ({ ticket }: { readonly ticket: HallTicket }) => {
  const { message } = App.useApp();
  const step = useTicketStep();
  const [name, setName] = useState('');
  const save = async (person: PickedPerson | null, visitorName: string | null) => {
    try {
      await step.mutateAsync({
        ticket,
        what: 'visitors',
        body: { person: person && { countyCode: person.countyCode, id: person.id }, visitorName },
      });
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const picked = ticket.person ? { ...ticket.person, name: ticket.visitorName ?? '' } : null;
  return (
    <div className="rj-form__fields">
      <FormField id="visitor" label="来访人" optional help="已建档的从档案中选。">
        {(aria) => (
          <PersonPicker
            aria={aria}
            label="来访人"
            value={picked}
            onChange={(person) => void save(person, null)}
          />
        )}
      </FormField>
      {ticket.person ? (
        <div>
          <Link
            to="/people/$county/$id"
            params={{ county: String(ticket.person.countyCode), id: ticket.person.id }}
          >
            打开{ticket.visitorName}的档案
          </Link>
        </div>
      ) : (
        <FormField id="visitorName" label="未建档的，填姓名" optional>
          {(aria) => (
            <Input
              {...aria}
              style={{ maxWidth: 240 }}
              maxLength={40}
              placeholder={ticket.visitorName ?? ''}
              value={name}
              onChange={(event) => setName(event.target.value)}
              onPressEnter={() => void save(null, name.trim() || null)}
              onBlur={() => (name.trim() ? void save(null, name.trim()) : undefined)}
              addonAfter={
                <Button type="text" size="small" onClick={() => void save(null, name.trim() || null)}>
                  记下
                </Button>
              }
            />
          )}
        </FormField>
      )}
    </div>
  );
};
