import { InputNumber } from 'antd';
import { moneyInWords } from '../money-in-words.ts';
import type { FieldAria } from './form-field.tsx';
import { textWidth } from '../text-width.ts';

interface MoneyInputProps {
  readonly aria: FieldAria;
  /** Integer fen. */
  readonly value: number | null | undefined;
  readonly onChange: (fen: number | null) => void;
}

/** Yuan with up to two decimals, kept as fen; the sum in Chinese capitals stands below, as on the paper form. */
export const MoneyInput = ({ aria, value, onChange }: MoneyInputProps) => (
  <>
    <InputNumber<number>
      {...aria}
      style={textWidth(240)}
      min={0}
      precision={2}
      controls={false}
      suffix="元"
      formatter={(shown) => `${shown ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}
      parser={(typed) => Number((typed ?? '').replace(/[,，\s¥元]/g, ''))}
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(yuan) => onChange(yuan === null ? null : Math.round(yuan * 100))}
    />
    {typeof value === 'number' && value > 0 ? (
      <p className="rj-field__help">大写：{moneyInWords(value)}</p>
    ) : null}
  </>
);
