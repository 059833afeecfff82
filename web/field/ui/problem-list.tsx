import { useEffect, useRef } from 'react';
import type { FormProblem } from '../../ui/form/error-summary.tsx';
import { wordsAway } from '../../ui/form/words-away.ts';

interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly FormProblem[];
  readonly advice?: string | undefined;
  readonly requestId?: string | undefined;
  /** Takes the focus anew whenever this changes; problems that go while one mends them leave the cursor alone. */
  readonly told?: unknown;
}

const goTo = (field: string) => {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
};

/** What keeps an entry from being kept or taken, each leading to its field; takes the focus when it appears. */
export const ProblemList = ({ title, problems, advice, requestId, told = problems }: ProblemListProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [told]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rj-fw-alert">
      <strong>{title}</strong>
      <ul>
        {problems.map(({ field, message, label }) => (
          <li key={`${field}${message}`}>
            {field === null ? (
              message
            ) : (
              <button type="button" className="rj-fw-lead" onClick={() => goTo(field)}>
                {wordsAway(message, label)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {advice ? <p>{advice}</p> : null}
      {requestId ? <p className="rj-note">报修时请提供编号：{requestId}</p> : null}
    </div>
  );
};
