import { useState } from 'react';
import { moneyInWords } from '../../ui/money-in-words.ts';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { readTyped } from './read-typed.ts';

interface NumberInputProps {
  readonly aria: FieldAria;
  readonly unit: string;
  readonly isMoney: boolean;
  readonly value: string | number | boolean | null;
  readonly onChange: (value: number | string | null) => void;
}

const shownOf = (value: NumberInputProps['value'], isMoney: boolean): string => {
  if (value === null || typeof value === 'boolean') return '';
  return typeof value === 'number' ? String(isMoney ? value / 100 : value) : value;
};

/** A count with its unit, or an amount in yuan kept as fen, with its capitals below. */
export const NumberInput = ({ aria, unit, isMoney, value, onChange }: NumberInputProps) => {
  const [typed, setTyped] = useState(() => shownOf(value, isMoney));
  // "12." on its way to "12.5" is the same number: what stands in the field is left as it was typed.
  const shown = readTyped(typed, isMoney) === value ? typed : shownOf(value, isMoney);
  return (
    <>
      <span className="rj-fw-unit">
        <input
          {...aria}
          className="rj-fw-input"
          inputMode={isMoney ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={shown}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(readTyped(target.value, isMoney));
          }}
        />
        <span>{unit}</span>
      </span>
      {isMoney && typeof value === 'number' && value > 0 ? (
        <p className="rj-field__help">大写：{moneyInWords(value)}</p>
      ) : null}
    </>
  );
};
