import { Checkbox } from 'antd';
import type { PrintedFigures } from '../../api/reported-figures.ts';
import type { ImportedReport } from '../../api/report-imports.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { keyOf, type Confirmed } from './confirm-numbers.tsx';

interface KeepNumbersProps {
  readonly year: number;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the confirmed numbers of the old text are kept as reported history. */
export const KeepNumbers = ({ year, count, checked, onChange }: KeepNumbersProps) => (
  <FormField
    id="keep"
    label="留存旧数"
    optional
    group
    help={`只留台账没有${year}年记录的；报告里与今年对照时标明“上报”和出处，不与台账数相加。`}
  >
    {() => (
      <Checkbox
        checked={checked && count > 0}
        disabled={count === 0}
        onChange={({ target }) => onChange(target.checked)}
      >
        把确认的{count}个数留作{year}年上报数
      </Checkbox>
    )}
  </FormField>
);

/** The confirmed numbers of a file as figures it printed, over its whole year. */
export const printedFigures = (
  imported: ImportedReport,
  confirmed: Confirmed,
  region: number,
  year: number,
): PrintedFigures => ({
  region,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  sourceTitle: imported.title || imported.fileName,
  sourceFile: imported.fileName,
  figures: imported.figures.flatMap((number) => {
    const proposal = number.proposals.find(({ metric }) => metric === confirmed.get(keyOf(number)));
    return proposal
      ? [
          {
            metric: proposal.metric,
            slice: proposal.figure.slice ?? '',
            value: number.value,
            written: number.written,
          },
        ]
      : [];
  }),
});
