import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import type { Callers } from '../../api/hotline.ts';
import type { PersonRow } from '../../api/people.ts';
import { formatMoment } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { callStateWords } from './hotline-words.ts';

interface CallerPanelProps {
  readonly callers: Callers;
  readonly picked: PersonRow | null;
  readonly onPick: (person: PersonRow | null) => void;
}

const SAID: Readonly<Record<Callers['number'], string>> = {
  known: '档案中登记了这个号码的人：',
  unknown: '档案中没有登记这个号码，请问清姓名后照常登记。',
  withheld: '来电没有显示号码，无法回访，请尽量当场答复，或请来电人留下联系方式。',
};

/** Who calls: people on file under the number, masked, and what they called about lately. */
export const CallerPanel = ({ callers, picked, onPick }: CallerPanelProps) => {
  const lists = useCodeLists();
  return (
    <Panel title="来电人">
      <p>{SAID[callers.number]}</p>
      <ul>
        {callers.people.map((person) => (
          <li key={person.id} style={{ padding: '6px 0' }}>
            <strong>{person.name}</strong> {person.phoneMasked}，{person.regionName}{' '}
            {picked?.id === person.id ? (
              <>
                <Button
                  type="link"
                  size="small"
                  href={`/people/${person.countyCode}/${person.id}`}
                  target="_blank"
                >
                  打开档案
                </Button>
                <Button type="link" size="small" onClick={() => onPick(null)}>
                  不是本人
                </Button>
              </>
            ) : (
              <Button size="small" onClick={() => onPick(person)}>
                是这个人
              </Button>
            )}
          </li>
        ))}
      </ul>
      {callers.calls.length > 0 ? (
        <>
          <p style={{ marginTop: 8 }}>
            <strong>近期来电</strong>
          </p>
          <ul>
            {callers.calls.map((call) => (
              <li key={call.id} style={{ padding: '4px 0' }}>
                <Link
                  to="/hotline/calls/$county/$id"
                  params={{ county: String(call.countyCode), id: call.id }}
                >
                  {formatMoment(call.calledAt)}
                </Link>{' '}
                {labelOf(lists, 'service-matter', call.matter)}，{callStateWords(call)}：{call.content}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
};
