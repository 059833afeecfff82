import { useEffect, useRef, useState, type ReactNode } from 'react';

interface NotTakenProps {
  /** Why what was typed is not taken; null when it is. */
  readonly judge: (typed: string) => string | null;
  /** What the input keeps: when it changes, something was taken. */
  readonly value: unknown;
  readonly children: ReactNode;
}

/**
 * Around an input of days or numbers, which drops what it cannot read before it is left: tells what was dropped and why,
 * so that nobody takes what stands there instead for what was typed.
 */
export const NotTaken = ({ judge, value, children }: NotTakenProps) => {
  const typed = useRef('');
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    typed.current = '';
    setWhy(null);
  }, [value]);
  return (
    <>
      <span
        style={{ display: 'contents' }}
        onInput={({ target }) => (typed.current = target instanceof HTMLInputElement ? target.value : '')}
        onBlur={() => {
          setWhy(judge(typed.current));
          typed.current = '';
        }}
      >
        {children}
      </span>
      {why ? (
        <p className="rj-field__error" role="status">
          {why}
        </p>
      ) : null}
    </>
  );
};
