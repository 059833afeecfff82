import { Input, Segmented, Select } from 'antd';
import type { FigureAttributes } from '#kit/report-document/figure-attributes.ts';
import { FormField } from '../../../ui/form/form-field.tsx';
import { RATE_WORDINGS, SCALES, WORDINGS } from './wording-words.ts';
import { textWidth } from '../../../ui/text-width.ts';

interface WordingFieldProps {
  /** The metric's own unit. */
  readonly unit: string;
  readonly asked: Pick<FigureAttributes, 'wording' | 'scale' | 'unit'>;
  readonly onChange: (changes: Partial<FigureAttributes>) => void;
}

/** How a value is written: exact, 余, 近 or 以上; a count or a sum also in 万 or 亿, and with what unit. */
export const WordingField = ({ unit, asked, onChange }: WordingFieldProps) => {
  const isRate = unit === '%';
  return (
    <FormField id="figure-wording" label="写法">
      {(aria) => (
        <div className="rj-side__stack">
          <Select
            {...aria}
            aria-label="写法"
            value={asked.wording}
            options={[...(isRate ? RATE_WORDINGS : WORDINGS)]}
            onChange={(wording) => onChange({ wording })}
          />
          {isRate ? null : (
            <div className="rj-side__row">
              <Segmented
                aria-label="数位"
                value={asked.scale}
                options={[...SCALES]}
                onChange={(scale) => onChange({ scale })}
              />
              <Input
                aria-label="单位"
                style={textWidth(96)}
                maxLength={10}
                value={asked.unit ?? unit}
                onChange={({ target }) => onChange({ unit: target.value === unit ? null : target.value })}
              />
            </div>
          )}
        </div>
      )}
    </FormField>
  );
};
