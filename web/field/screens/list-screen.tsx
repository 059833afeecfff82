import { useState } from 'react';
import { formatMoment } from '../../ui/format.ts';
import { aboutPerson } from '../desk/about-person.ts';
import { staysUntil, type CarriedPerson } from '../desk/brought.ts';
import { deskStore, handBackList, openDesk } from '../desk/desk.ts';
import { findCarried } from '../desk/find-carried.ts';
import { signalStore } from '../desk/signal.ts';
import { unsentNaming } from '../outbox/unsent-naming.ts';
import { Ask } from '../ui/ask.tsx';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { go } from '../ui/screens.ts';
import { useStore } from '../ui/store.ts';

const TakeButton = ({ words }: { readonly words: string }) => {
  const { reach } = useStore(signalStore);
  return (
    <>
      <button
        type="button"
        className="rj-fw-button"
        disabled={reach === 'none'}
        onClick={() => go({ is: 'take' })}
      >
        {words}
      </button>
      {reach === 'none' ? <p className="rj-note">带走名单要有信号。</p> : null}
    </>
  );
};

const Nothing = () => {
  const { holder } = openDesk();
  return (
    <ScreenFrame
      title="名单"
      purpose="出门前在有信号的地方带走一个村（社区）的名单，没有信号也能查人、登记。"
    >
      {holder.mayCarry ? (
        <TakeButton words="带走名单" />
      ) : (
        <p>您的岗位没有外勤走访的权限，不能带走名单。如工作需要，请联系安全管理员调整岗位。</p>
      )}
    </ScreenFrame>
  );
};

const PersonLine = ({ person }: { readonly person: CarriedPerson }) => {
  const { forms, entries } = openDesk();
  const unsent = unsentNaming(entries, person.id).length;
  return (
    <button type="button" className="rj-fw-line" onClick={() => go({ is: 'person', id: person.id })}>
      <strong>{person.name}</strong>
      <span className="rj-note">{aboutPerson(person, forms?.lists ?? {})}</span>
      <span className="rj-note">
        {person.lastMetOn ? `上次联系 ${person.lastMetOn}` : '没有联系记录'}
        {unsent > 0 ? <em className="rj-fw-line__mark">手机上有{unsent}条</em> : null}
      </span>
    </button>
  );
};

/** Given back: gone from the phone at once. */
const HandBack = () => {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => setAsks(true)}>
        交还名单
      </button>
      {asks ? (
        <Ask title="交还名单？" onClose={() => setAsks(false)}>
          <p>名单马上从这部手机上删除。写好的记录不受影响，照常发送。</p>
          <button type="button" className="rj-fw-button" onClick={() => void handBackList()}>
            交还
          </button>
          <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => setAsks(false)}>
            先留着
          </button>
        </Ask>
      ) : null}
    </>
  );
};

/** The people taken along, found by name or initials. */
export const ListScreen = () => {
  const desk = useStore(deskStore);
  const [typed, setTyped] = useState('');
  const list = desk?.list;
  if (!list) return <Nothing />;
  const found = findCarried(list.people, typed);
  return (
    <ScreenFrame
      title={list.regionName}
      purpose={`${list.people.length}人。${formatMoment(staysUntil(list)).slice(5)}以后自动删除。`}
    >
      <input
        type="search"
        className="rj-fw-input"
        aria-label="查找人员"
        placeholder="姓名或拼音首字母"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.length === 0 ? (
        <p className="rj-note">
          {list.people.length === 0 ? '这个村（社区）还没有建档的人。' : '名单里没有找到，请核对写法。'}
        </p>
      ) : (
        <ul className="rj-fw-lines">
          {found.map((person) => (
            <li key={person.id}>
              <PersonLine person={person} />
            </li>
          ))}
        </ul>
      )}
      <div className="rj-fw-actions">
        <TakeButton words="换一份名单" />
        <HandBack />
      </div>
    </ScreenFrame>
  );
};
