import { useEffect, useState } from 'react';
import { useFocusOnMount } from './use-focus-on-mount.ts';

interface KioskBookedProps {
  readonly isBusy: boolean;
  readonly onReport: (phone: string) => void;
  readonly onBack: () => void;
}

const PHONE_DIGITS = 11;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '清除', '0', '退格'] as const;
type Key = (typeof KEYS)[number];

/** Keys of a keyboard that are called otherwise than those on the screen. */
const TYPED: Readonly<Record<string, Key>> = { Backspace: '退格', Delete: '清除' };

const typedKey = (key: string): Key | undefined => KEYS.find((one) => one === key) ?? TYPED[key];

/** Reporting with the phone number of a booking, by large keys on the screen or those of a keyboard. */
export const KioskBooked = ({ isBusy, onReport, onBack }: KioskBookedProps) => {
  const [phone, setPhone] = useState('');
  const begun = useFocusOnMount<HTMLHeadingElement>();
  const isWhole = phone.length === PHONE_DIGITS && !isBusy;
  const press = (key: Key) =>
    setPhone((before) =>
      key === '清除' ? '' : key === '退格' ? before.slice(0, -1) : (before + key).slice(0, PHONE_DIGITS),
    );
  useEffect(() => {
    const type = ({ key, target }: KeyboardEvent) => {
      const pressed = typedKey(key);
      if (pressed) press(pressed);
      if (key === 'Enter' && isWhole && !(target instanceof HTMLButtonElement)) onReport(phone);
    };
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  });
  return (
    <>
      <header>
        <h1 ref={begun} tabIndex={-1}>
          请输入预约时的手机号
        </h1>
      </header>
      <output className="rj-kiosk__typed" aria-label="已输入的手机号">
        {phone}
      </output>
      <div className="rj-kiosk__keys">
        {KEYS.map((key) => (
          <button key={key} type="button" className="rj-kiosk__button" onClick={() => press(key)}>
            <strong>{key}</strong>
          </button>
        ))}
      </div>
      <div className="rj-kiosk__head">
        <button type="button" className="rj-kiosk__button rj-kiosk__plain" onClick={onBack}>
          <strong>返回</strong>
        </button>
        <button
          type="button"
          className="rj-kiosk__button rj-kiosk__button--main rj-kiosk__plain"
          disabled={!isWhole}
          onClick={() => onReport(phone)}
        >
          <strong>报到</strong>
        </button>
      </div>
    </>
  );
};
