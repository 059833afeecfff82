import { useEffect, useRef, type ReactNode } from 'react';
import { goBack } from './screens.ts';

interface ScreenFrameProps {
  readonly title: string;
  /** One sentence: what the screen is for. */
  readonly purpose?: ReactNode;
  /** Came to from another screen, to which it leads back. */
  readonly hasBack?: boolean;
  readonly children: ReactNode;
}

/** A screen's heading, which takes the focus so that a screen reader begins there, and what is below it. */
export const ScreenFrame = ({ title, purpose, hasBack = false, children }: ScreenFrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="rj-fw-screen">
      {hasBack ? (
        <button type="button" className="rj-fw-back" onClick={goBack}>
          ‹ 返回
        </button>
      ) : null}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {purpose ? <p className="rj-fw-purpose">{purpose}</p> : null}
      {children}
    </main>
  );
};
