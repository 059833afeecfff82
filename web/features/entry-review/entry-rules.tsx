import { Alert, Checkbox, Input } from 'antd';
import type { LedgerRules } from '../../api/entry-work.ts';
import { FormField } from '../../ui/form/form-field.tsx';

const DESKS = { township: '镇街服务站', county: '区县股室' } as const;

/** What the clerk must know about the place and day chosen before sending. */
export interface LateChoice {
  readonly asLate: boolean;
  readonly reason: string;
}

interface EntryRulesProps {
  readonly rules: LedgerRules | undefined;
  readonly late: LateChoice;
  readonly onLate: (late: LateChoice) => void;
}

/** Who reviews the entry, and whether its period is closed; who may, marks it late here. */
export const EntryRules = ({ rules, late, onLate }: EntryRulesProps) => {
  if (!rules) return null;
  const { stepsAhead, closed, mayBeLate } = rules;
  return (
    <>
      {stepsAhead.length > 0 ? (
        <Alert
          type="info"
          showIcon
          style={{ maxWidth: 760 }}
          title={`提交后由${stepsAhead.map((step) => DESKS[step]).join('、')}审核，审核通过后计入数字。`}
        />
      ) : null}
      {closed ? (
        <Alert
          type="warning"
          showIcon
          style={{ maxWidth: 760 }}
          title={closed}
          description={
            mayBeLate ? (
              <>
                <Checkbox
                  checked={late.asLate}
                  onChange={(event) => onLate({ ...late, asLate: event.target.checked })}
                >
                  作为迟报登记
                </Checkbox>
                {late.asLate ? (
                  <FormField id="late-reason" label="补报原因">
                    {(aria) => (
                      <Input
                        {...aria}
                        maxLength={200}
                        value={late.reason}
                        onChange={(event) => onLate({ ...late, reason: event.target.value })}
                      />
                    )}
                  </FormField>
                ) : null}
              </>
            ) : undefined
          }
        />
      ) : null}
    </>
  );
};
