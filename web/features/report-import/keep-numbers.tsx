import { Checkbox } from 'antd';
import { periodWords } from '#kit/report-period.ts';
import type { PrintedFigures } from '../../api/reported-figures.ts';
import type { ImportedReport } from '../../api/report-imports.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { keyOf, type Confirmed } from './confirm-numbers.tsx';

interface KeepNumbersProps {
  readonly days: NonNullable<ImportedReport['days']>;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the confirmed numbers of the old text are kept as reported history. */
export const KeepNumbers = ({ days, count, checked, onChange }: KeepNumbersProps) => (
  <FormField
    id="keep"
    label="留存旧数"
    optional
    group
    help={`只留台账没有${periodWords(days)}记录的；报告里与今年对照时标明“上报”和出处，不与台账数相加。`}
  >
    {() => (
      <Checkbox
        checked={checked && count > 0}
        disabled={count === 0}
        onChange={({ target }) => onChange(target.checked)}
      >
        把确认的{count}个数留作{periodWords(days)}上报数
      </Checkbox>
    )}
  </FormField>
);

/** The confirmed numbers of a file as figures it printed, over the days it reports on. */
export const printedFigures = (
  imported: ImportedReport,
  confirmed: Confirmed,
  region: number,
  days: NonNullable<ImportedReport['days']>,
): PrintedFigures => ({
  region,
  ...days,
  sourceTitle: imported.title || imported.fileName,
  sourceFile: imported.fileName,
  figures: imported.figures.flatMap((number) => {
    const proposal = number.proposals.find(({ metric }) => metric === confirmed.get(keyOf(number)));
    return proposal?.figure.compare === 'none'
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
