import { App, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { HallLive } from '../../api/hall-shapes.ts';
import { useTakeTicket } from '../../api/hall-steps.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { today } from '../../ui/today.ts';
import { PersonPicker } from '../person-picker/person-picker.tsx';
import type { PickedPerson } from '../person-picker/picked-person.ts';
import { matterWords } from './hall-words.ts';

type Way = 'counter-tickets' | 'bookings' | 'arrivals';

const DEEDS: Readonly<Record<Way, string>> = {
  'counter-tickets': '取号',
  bookings: '预约',
  arrivals: '报到',
};

/** A number given out at the counter, taken ahead by phone, or a booking reported there. */
export const CounterTicketDialog = ({
  live,
  onClose,
}: {
  readonly live: HallLive;
  readonly onClose: () => void;
}) => {
  const lists = useCodeLists();
  const { message } = App.useApp();
  const take = useTakeTicket(live);
  const submission = useSubmission();
  const [way, setWay] = useState<Way>('counter-tickets');
  const [matter, setMatter] = useState<string>();
  const [priority, setPriority] = useState<string | null>(null);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [phone, setPhone] = useState('');
  const [day, setDay] = useState<string | null>(today());
  const [slot, setSlot] = useState<string>();
  const isBooking = way === 'bookings';
  const isArrival = way === 'arrivals';
  const bodyOf = (): object => {
    if (isArrival) return { phone };
    if (isBooking) return { matter, phone, day, slot };
    return { matter, priority, person: person && { countyCode: person.countyCode, id: person.id } };
  };
  const submit = () => {
    const problems = [
      ...(matter || isArrival ? [] : [{ field: 'take-matter', message: '请选择要办的事。' }]),
      ...(isBooking && !slot ? [{ field: 'slot', message: '请选择时段。' }] : []),
    ];
    void submission.send(problems, ['phone', 'day', 'slot', 'priority'], async () => {
      const ticket = await take.mutateAsync({ what: way, body: bodyOf() });
      void message.success(`已${DEEDS[way]}${ticket.number}`);
      onClose();
    });
  };
  return (
    <FormDialog
      title="取号、预约"
      okText={DEEDS[way]}
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
      <Segmented
        aria-label="取号方式"
        options={[
          { value: 'counter-tickets', label: '现场取号' },
          { value: 'bookings', label: '电话预约' },
          { value: 'arrivals', label: '预约报到' },
        ]}
        value={way}
        onChange={setWay}
      />
      {isArrival ? null : (
        <FormField id="take-matter" label="要办的事" error={submission.errorOf('take-matter')}>
          {(aria) => (
            <Select
              {...aria}
              aria-label="要办的事"
              options={live.matters.map((one) => ({
                value: one.matter,
                label: matterWords(lists, one.matter),
              }))}
              value={matter ?? null}
              onChange={setMatter}
            />
          )}
        </FormField>
      )}
      {way === 'counter-tickets' ? null : (
        <FormField
          id="phone"
          label={isArrival ? '预约时的手机号' : '手机号'}
          error={submission.errorOf('phone')}
          help={isArrival ? undefined : '到场后凭这个号码报到；系统不保存号码原文。'}
        >
          {(aria) => (
            <Input
              {...aria}
              inputMode="numeric"
              maxLength={11}
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </FormField>
      )}
      {isBooking ? (
        <>
          <FormField id="day" label="日期" error={submission.errorOf('day')}>
            {(aria) => <DateInput aria={aria} label="日期" value={day} onChange={setDay} />}
          </FormField>
          <FormField id="slot" label="时段" error={submission.errorOf('slot')}>
            {(aria) => (
              <Select
                {...aria}
                aria-label="时段"
                options={live.promises.slots.map((one) => ({ value: one, label: one }))}
                value={slot ?? null}
                onChange={setSlot}
              />
            )}
          </FormField>
        </>
      ) : null}
      {way === 'counter-tickets' ? (
        <>
          <FormField id="person" label="来访人" optional help="年满70周岁、有残疾等级的，按档案自动优先。">
            {(aria) => <PersonPicker aria={aria} label="来访人" value={person} onChange={setPerson} />}
          </FormField>
          <FormField id="priority" label="优先" optional error={submission.errorOf('priority')}>
            {(aria) => (
              <Select
                {...aria}
                aria-label="优先"
                allowClear
                options={live.priorities
                  .filter(
                    (one) => one.isChosen && (one.matters === null || one.matters.includes(matter ?? '')),
                  )
                  .map(({ code, title, rule }) => ({ value: code, label: `${title}：${rule}` }))}
                value={priority}
                onChange={(value: string | undefined) => setPriority(value ?? null)}
              />
            )}
          </FormField>
        </>
      ) : null}
    </FormDialog>
  );
};
