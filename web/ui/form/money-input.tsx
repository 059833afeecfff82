import { InputNumber } from 'antd';
import { moneyInWords } from '../money-in-words.ts';
import type { FieldAria } from './form-field.tsx';
import { textWidth } from '../text-width.ts';
import { bareNumber, numberNotTaken } from './why-not-taken.ts';
import { NotTaken } from './not-taken.tsx';

interface MoneyInputProps {
  readonly aria: FieldAria;
  /** Integer fen. */
  readonly value: number | null | undefined;
  readonly onChange: (fen: number | null) => void;
}

/**
 * Yuan with up to two decimals, kept as fen; the sum in Chinese capitals stands below, as on the paper form. An amount
 * below zero stays as it was typed, for the form to refuse.
 */
export const MoneyInput = ({ aria, value, onChange }: MoneyInputProps) => (
  <>
    <NotTaken judge={numberNotTaken} value={value}>
      <InputNumber<number | string>
        {...aria}
        style={textWidth(240)}
        precision={2}
        controls={false}
        suffix="元"
        formatter={(shown) => `${shown ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}
        // Left empty it stays empty: nothing given is not the same as nothing written.
        parser={(typed) => bareNumber(typed ?? '')}
        value={typeof value === 'number' ? value / 100 : null}
        onChange={(yuan) => onChange(yuan === null || yuan === '' ? null : Math.round(Number(yuan) * 100))}
      />
    </NotTaken>
    {typeof value === 'number' && value > 0 ? (
      <p className="rj-field__help">大写：{moneyInWords(value)}</p>
    ) : null}
  </>
);
