import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Input, Radio, Switch } from 'antd';
import { useRef, useState } from 'react';
import { newActKey } from '../../api/client.ts';
import { useMergePeople, type Comparison } from '../../api/duplicates.ts';
import type { PersonForm } from '../../api/person-fields.ts';
import { usePermission } from '../../api/session.ts';
import { CompareTable } from './compare-table.tsx';
import { choicesOf, differingFacts, usualPicks, withPick } from './merge-choices.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { NO_REFUSAL, refusalOf, type Refusal } from '../../ui/form/refusal.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

type Side = 'first' | 'second';

const SLIPS: Readonly<Record<string, string>> = {
  region: '两个身份证号只有前六位（地区）不同。',
  birth: '两个身份证号只有出生日期部分不同。',
  order: '两个身份证号只有顺序码不同。',
  digit: '两个身份证号只差一位数字。',
  swapped: '两个身份证号只有相邻两位颠倒。',
};

/** What the clerk wrote, and what was refused of it. */
interface MergeWords {
  readonly reason: string;
  readonly evidence: string;
  readonly refusal: Refusal;
}
export const NO_WORDS: MergeWords = { reason: '', evidence: '', refusal: NO_REFUSAL };

interface MergeDeskProps {
  readonly comparison: Comparison;
  readonly form: PersonForm;
  readonly words: MergeWords;
  readonly onWords: (words: Partial<MergeWords>) => void;
}

/**
 * Which of two files stays, what is taken from either, and why. What is written is kept by the page: when a file changed
 * meanwhile, the desk begins anew with what is chosen, and not with the words.
 */
export const MergeDesk = ({ comparison, form, words, onWords }: MergeDeskProps) => {
  const { first, second, numberSlip, isSealedSame } = comparison;
  const mayMerge = usePermission('people.merge');
  const merge = useMergePeople();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const actKey = useRef(newActKey());
  const codes = differingFacts(form.fields, first.file, second.file, isSealedSame);
  const usual = (side: Side) => usualPicks(form.fields, codes, first.file, second.file, side);
  const [keep, setKeep] = useState<Side>(first.entries >= second.entries ? 'first' : 'second');
  const [picks, setPicks] = useState(usual(keep));
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const { reason, evidence, refusal } = words;
  const files = { first: first.file, second: second.file };
  const acrossCounties = first.file.countyCode !== second.file.countyCode;
  const standing = [first.file, second.file].every((file) => !file.mergedInto && !file.movedTo);
  const canMerge = mayMerge && standing && !acrossCounties;

  const confirm = async () => {
    const problems = [
      ...(numberSlip === null && evidence.trim() === ''
        ? [{ field: 'evidence', message: '两个身份证号相差较大，请写明核对依据。' }]
        : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: '请写明合并原因。' }] : []),
    ];
    if (problems.length > 0) return onWords({ refusal: { problems } });
    const [kept, folded] = keep === 'first' ? [files.first, files.second] : [files.second, files.first];
    try {
      await merge.mutateAsync({
        kept: { countyCode: kept.countyCode, id: kept.id },
        actKey: actKey.current,
        body: {
          folded: { countyCode: folded.countyCode, id: folded.id },
          keptVersion: kept.rowVersion,
          foldedVersion: folded.rowVersion,
          choices: choicesOf(picks, keep),
          evidence: evidence.trim() || null,
          reason: reason.trim(),
        },
      });
      void message.success('已合并，台账记录已归到保留的档案');
      await leave(() =>
        navigate({
          to: '/people/$county/$id',
          params: { county: String(kept.countyCode), id: kept.id },
        }),
      );
    } catch (error) {
      onWords({ refusal: refusalOf(error, ['reason', 'evidence']) });
    }
  };
  const errorOf = (id: string) => refusal.problems.find((problem) => problem.field === id)?.message;
  return (
    <div className="rj-form">
      <ErrorSummary {...refusal} />
      {numberSlip ? <Alert type="info" showIcon title={SLIPS[numberSlip]} /> : null}
      {acrossCounties ? (
        <Alert
          type="warning"
          showIcon
          title="两份档案在不同的县（区），不能直接合并。请先办理关系转移，再合并。"
        />
      ) : null}
      {standing ? null : (
        <Alert type="warning" showIcon title="其中一份档案已并入或转往别处，这里只供对照。" />
      )}
      <Panel
        title="逐项对照"
        flush
        extra={
          <Switch
            checked={onlyDifferent}
            onChange={setOnlyDifferent}
            checkedChildren="只看不同"
            unCheckedChildren="全部项目"
            aria-label="只看不同的项目"
          />
        }
      >
        <CompareTable
          form={form}
          comparison={comparison}
          picks={picks}
          onlyDifferent={onlyDifferent}
          onPick={canMerge ? (code, pick) => setPicks(withPick(picks, code, pick)) : undefined}
        />
      </Panel>
      {canMerge ? (
        <Panel title="合并">
          <div className="rj-form__fields">
            <FormField
              id="keep"
              label="保留哪一份"
              group
              help="另一份并入后仍可查看，其身份证号仍能查到保留的档案；其名下的办件和台账记录归到保留的档案，人数只算一人。合并后可以撤销。"
            >
              {() => (
                <Radio.Group
                  aria-label="保留哪一份"
                  value={keep}
                  onChange={(event) => {
                    const side = event.target.value as Side;
                    setKeep(side);
                    setPicks(usual(side));
                  }}
                  options={(['first', 'second'] as const).map((side) => ({
                    value: side,
                    label: `${side === 'first' ? '档案一' : '档案二'}（${files[side].regionName}，台账记录${comparison[side].entries}条）`,
                  }))}
                />
              )}
            </FormField>
            <FormField
              id="evidence"
              label="核对依据"
              optional={numberSlip !== null}
              help="如户口簿、派出所证明、本人说明。"
              error={errorOf('evidence')}
            >
              {(aria) => (
                <Input
                  {...aria}
                  maxLength={200}
                  value={evidence}
                  onChange={(event) => onWords({ evidence: event.target.value })}
                />
              )}
            </FormField>
            <ParagraphField
              id="reason"
              label="合并原因"
              error={errorOf('reason')}
              maxLength={200}
              value={reason}
              onChange={(text) => onWords({ reason: text })}
            />
          </div>
          <div className="rj-form__actions">
            <Button type="primary" loading={merge.isPending} onClick={() => void confirm()}>
              合并
            </Button>
            <Button onClick={() => void leave(() => navigate({ to: '/people/duplicates' }))}>返回清单</Button>
          </div>
        </Panel>
      ) : null}
      {mayMerge ? null : (
        <Alert
          type="info"
          showIcon
          title="合并由股室经办人或负责人办理。核实不是同一人的，可以在清单中认定。"
        />
      )}
    </div>
  );
};
