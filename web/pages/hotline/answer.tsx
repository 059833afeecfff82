import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCallers } from '../../api/hotline.ts';
import type { PersonRow } from '../../api/people.ts';
import { CallForm } from '../../features/hotline/call-form.tsx';
import { CallerPanel } from '../../features/hotline/caller-panel.tsx';
import { KnowledgeFinder } from '../../features/knowledge/knowledge-finder.tsx';
import { applyFor } from '../../features/taking-in/apply-for.ts';
import '../../features/hotline/answer.css';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { textWidth } from '../../ui/text-width.ts';

/** The exchange opens `/hotline/answer#number=…` when a call comes in; what stands after # is never sent to a server. */
const numberFromExchange = (): string =>
  new URLSearchParams(window.location.hash.slice(1)).get('number') ?? '';

/** A call comes in: who is it, what do they ask, what is done. */
const Answer = () => {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const find = useCallers();
  const [number, setNumber] = useState(numberFromExchange);
  const [person, setPerson] = useState<PersonRow | null>(null);
  const [matter, setMatter] = useState<string>();
  const search = async (shown: string) => {
    setPerson(null);
    try {
      const { people } = await find.mutateAsync(shown);
      if (people.length === 1) setPerson(people[0]!);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const isPopped = useRef(false);
  useEffect(() => {
    if (isPopped.current || number === '') return;
    isPopped.current = true;
    void search(number);
  });
  return (
    <Page title="接听来电" purpose="输入来电号码看是谁，登记来电内容，当场答复或转股室办理。">
      <Panel title="来电号码">
        <Space wrap>
          <Input
            aria-label="来电号码"
            style={textWidth(240)}
            inputMode="tel"
            maxLength={30}
            placeholder="没有显示号码的留空"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            onPressEnter={() => void search(number)}
          />
          <Button loading={find.isPending} onClick={() => void search(number)}>
            查来电人
          </Button>
        </Space>
      </Panel>
      {find.data ? <CallerPanel callers={find.data} picked={person} onPick={setPerson} /> : null}
      <div className="rj-answer">
        <CallForm
          number={number}
          person={person}
          onMatter={setMatter}
          onTaken={({ countyCode, id }, item) =>
            void (item === null
              ? navigate({ to: '/hotline/calls/$county/$id', params: { county: String(countyCode), id } })
              : navigate(applyFor(item, 'call', { countyCode, id })))
          }
        />
        <KnowledgeFinder matter={matter} />
      </div>
    </Page>
  );
};

export default Answer;
