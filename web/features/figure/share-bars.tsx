import type { ReactNode } from 'react';
import './figure.css';

export interface ShareBar {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number | null;
  readonly text: string;
}

/** Bars from zero with their values beside them; the longest fills the width. */
export const ShareBars = ({
  caption,
  bars,
}: {
  readonly caption: string;
  readonly bars: readonly ShareBar[];
}) => {
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  return (
    <table className="rj-bars">
      <caption className="rj-visually-hidden">{caption}</caption>
      <tbody>
        {bars.map(({ key, label, value, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="rj-bars__track" aria-hidden>
              <div
                className="rj-bars__bar"
                style={{ width: `${most > 0 ? (Math.max(0, value ?? 0) / most) * 100 : 0}%` }}
              />
            </td>
            <td className={`rj-number${value === null ? ' rj-missing' : ''}`}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
