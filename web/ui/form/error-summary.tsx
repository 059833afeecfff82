import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { wordsAway } from './words-away.ts';
import './form.css';

export interface FormProblem {
  /** Id of the field, or null when the problem is with the whole form. */
  readonly field: string | null;
  readonly message: string;
  /** What the field is called, for the message read away from it. */
  readonly label?: string | undefined;
}

interface ErrorSummaryProps {
  readonly title?: string;
  readonly problems: readonly FormProblem[];
  readonly advice?: string | undefined;
  readonly requestId?: string | undefined;
}

/** Moves to a field and puts the cursor in it. */
const goTo = (field: string) => {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: 'center' });
  (element?.matches('input, textarea, button, [tabindex]')
    ? element
    : element?.querySelector('input')
  )?.focus();
};

/** Everything that keeps a form from being sent, with links to the fields; takes the focus when it appears. */
export const ErrorSummary = ({
  title = '还不能提交，请先改正',
  problems,
  advice,
  requestId,
}: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      <Alert
        type="error"
        role="alert"
        title={<strong>{title}</strong>}
        description={
          <>
            <ul className="rj-error-summary">
              {problems.map(({ field, message, label }) => (
                <li key={`${field}${message}`}>
                  {field === null ? (
                    message
                  ) : (
                    <a
                      href={`#${field}`}
                      onClick={(event) => {
                        event.preventDefault();
                        goTo(field);
                      }}
                    >
                      {wordsAway(message, label)}
                    </a>
                  )}
                </li>
              ))}
            </ul>
            {advice ? <p>{advice}</p> : null}
            {requestId ? <p className="rj-note">报修时请提供编号：{requestId}</p> : null}
          </>
        }
      />
    </div>
  );
};
