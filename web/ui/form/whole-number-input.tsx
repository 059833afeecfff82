import { InputNumber } from 'antd';
import { textWidth } from '../text-width.ts';
import type { FieldAria } from './form-field.tsx';
import { numberNotTaken } from './why-not-taken.ts';
import { NotTaken } from './not-taken.tsx';

interface WholeNumberInputProps {
  readonly aria: FieldAria;
  readonly unit?: string | undefined;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number with its unit. */
export const WholeNumberInput = ({ aria, unit, value, onChange }: WholeNumberInputProps) => (
  <NotTaken judge={numberNotTaken} value={value}>
    <InputNumber<number>
      {...aria}
      style={textWidth(160)}
      precision={0}
      controls={false}
      suffix={unit}
      value={value}
      onChange={onChange}
    />
  </NotTaken>
);
