import { InputNumber } from 'antd';
import { textWidth } from '../text-width.ts';
import type { FieldAria } from './form-field.tsx';
import { numberNotTaken } from './not-taken.ts';
import { useNotTaken } from './use-not-taken.tsx';

interface WholeNumberInputProps {
  readonly aria: FieldAria;
  readonly unit?: string | undefined;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number with its unit. */
export const WholeNumberInput = ({ aria, unit, value, onChange }: WholeNumberInputProps) => {
  const { note, ...leaving } = useNotTaken(numberNotTaken);
  return (
    <>
      <InputNumber<number>
        {...aria}
        {...leaving}
        style={textWidth(160)}
        precision={0}
        controls={false}
        suffix={unit}
        value={value}
        onChange={onChange}
      />
      {note}
    </>
  );
};
