import { App, Button, Tag } from 'antd';
import { useEndDelegation, type Delegation } from '../../api/case-desk.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

const Standing = ({ standing, from }: Pick<Delegation, 'standing' | 'from'>) =>
  standing === 'running' ? <Tag color="success">正在代办</Tag> : <Tag>{from}开始</Tag>;

/** Whether a delegation is in force or still to come. */
export const isOpen = ({ standing }: Delegation): boolean => standing !== 'over';

/** Whom one asked to act for oneself, now or soon; each can be called off. */
export const GivenDelegations = ({ given }: { readonly given: readonly Delegation[] }) => {
  const end = useEndDelegation();
  const { message } = App.useApp();
  const open = given.filter(isOpen);
  if (open.length === 0) return <p className="rj-note">现在没有委托他人。</p>;
  return (
    <ul className="rj-case-list">
      {open.map((one) => (
        <li key={one.id} className="rj-item">
          <span>
            {one.from}至{one.to}，由{one.delegate}代办 <Standing {...one} />
            <div className="rj-note">
              {one.reason}。已告知{one.delegate}；您本人仍可办理。
            </div>
          </span>
          <Button
            size="small"
            loading={end.isPending && end.variables.id === one.id}
            onClick={() =>
              void end
                .mutateAsync(one)
                .then(() => message.success(`已结束，并告知${one.delegate}`))
                .catch((error: unknown) => message.error(wordsOfFailure(error)))
            }
          >
            {one.standing === 'running' ? '提前结束' : '取消委托'}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** For whom one acts, now or soon. */
export const ReceivedDelegations = ({ received }: { readonly received: readonly Delegation[] }) => (
  <ul className="rj-case-list">
    {received.filter(isOpen).map((one) => (
      <li key={one.id}>
        {one.from}至{one.to}，代{one.delegator}办理 <Standing {...one} />
        <div className="rj-note">
          {one.reason}。
          {one.standing === 'running'
            ? `分派给${one.delegator}的办件现在列在您的待办里，标着“代${one.delegator}办理”。`
            : `${one.from}起，分派给${one.delegator}的办件列在您的待办里。`}
        </div>
      </li>
    ))}
  </ul>
);

/** What is over, given and received, so that one can still tell who acted when. */
export const PastDelegations = ({ given, received }: Record<'given' | 'received', readonly Delegation[]>) => (
  <ul className="rj-case-list">
    {[
      ...given.map((one) => ({ ...one, words: `由${one.delegate}代办` })),
      ...received.map((one) => ({ ...one, words: `代${one.delegator}办理` })),
    ]
      .filter(({ standing }) => standing === 'over')
      .toSorted((one, other) => other.from.localeCompare(one.from))
      .map(({ id, from, to, words, reason, endedOn }) => (
        <li key={id}>
          {from}至{to}，{words}
          {endedOn ? `，${endedOn}提前结束` : ''}
          <div className="rj-note">{reason}</div>
        </li>
      ))}
  </ul>
);
