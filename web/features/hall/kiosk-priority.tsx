import type { PriorityChoice } from '../../api/hall-shapes.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';

interface KioskPriorityProps {
  readonly title: string;
  readonly choices: readonly PriorityChoice[];
  readonly rule: string;
  readonly isBusy: boolean;
  readonly onTake: (priority: string | null) => void;
  readonly onBack: () => void;
}

/** The second page: does one of the rules of priority hold? */
export const KioskPriority = ({ title, choices, rule, isBusy, onTake, onBack }: KioskPriorityProps) => {
  const begun = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <header>
        <h1 ref={begun} tabIndex={-1}>
          {title}
        </h1>
        <p>符合下面情况的，请点对应的一项优先办理，窗口会核对；都不符合的，点“普通取号”。</p>
      </header>
      <div className="rj-kiosk__matters rj-kiosk__priorities">
        <button
          type="button"
          className="rj-kiosk__button rj-kiosk__button--main"
          disabled={isBusy}
          onClick={() => onTake(null)}
        >
          <strong>普通取号</strong>
        </button>
        {choices.map((choice) => (
          <button
            key={choice.code}
            type="button"
            className="rj-kiosk__button"
            disabled={isBusy}
            onClick={() => onTake(choice.code)}
          >
            <strong>{choice.title}</strong>
            <span>{choice.rule}</span>
          </button>
        ))}
      </div>
      <p>{rule}</p>
      <button type="button" className="rj-kiosk__button rj-kiosk__plain" onClick={onBack}>
        <strong>返回</strong>
      </button>
    </>
  );
};
