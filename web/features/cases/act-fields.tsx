import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { CaseFile } from '../../api/case-file.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import type { Asked } from './act-asked.ts';
import { ColleagueField } from './colleague-field.tsx';
import { HowAndWhen } from './how-and-when.tsx';
import { AnswerFields } from './step-answers.tsx';
import { LiveWorking } from './working.tsx';

interface ActFieldsProps {
  readonly file: CaseFile;
  readonly code: string;
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const Papers = ({ file, asked, onChange }: ActFieldsProps) => {
  const open = file.materials.filter(({ isReceived }) => !isReceived);
  const ordered = open.toSorted((one, other) => Number(other.isNeeded) - Number(one.isNeeded));
  return (
    <FormField id="materials" label="收到的材料" group>
      {() =>
        open.length === 0 ? (
          <p className="rj-note">材料都已登记。</p>
        ) : (
          <Checkbox.Group
            className="rj-case__papers"
            options={ordered.map(({ code, title, isNeeded }) => ({
              value: code,
              label: isNeeded ? title : `${title}（免提交）`,
            }))}
            value={[...asked.materials]}
            onChange={(materials) => onChange({ materials })}
          />
        )
      }
    </FormField>
  );
};

const Clause = ({ asked, onChange, errorOf }: ActFieldsProps) => (
  <>
    <FormField id="law" label="依据的规定" error={errorOf('law')}>
      {(aria) => (
        <Input {...aria} value={asked.law} onChange={(event) => onChange({ law: event.target.value })} />
      )}
    </FormField>
    <FormField id="article" label="条款" error={errorOf('article')}>
      {(aria) => (
        <Input
          {...aria}
          placeholder="如：第十二条"
          value={asked.article}
          onChange={(event) => onChange({ article: event.target.value })}
        />
      )}
    </FormField>
  </>
);

const Special = (props: ActFieldsProps) => {
  const { file, code, asked, onChange, errorOf } = props;
  switch (code) {
    case 'pass':
      return (
        <>
          <AnswerFields
            fields={file.stepFields}
            answers={asked.answers}
            onAnswers={(answers) => onChange({ answers })}
            errorOf={errorOf}
          />
          <LiveWorking file={file} answers={asked.answers} />
        </>
      );
    case 'ask-supplement':
      return (
        <ParagraphField
          id="missing"
          label="缺什么"
          error={errorOf('missing')}
          help="一次写全，一行一项；只告知这一次。缺的必交材料已经列出，请核对增减。"
          minRows={3}
          value={asked.missing}
          onChange={(text) => onChange({ missing: text })}
        />
      );
    case 'supplement':
    case 'take-papers':
      return <Papers {...props} />;
    case 'return':
      return (
        <FormField id="step" label="退到哪个环节" error={errorOf('step')}>
          {(aria) => (
            <Select
              {...aria}
              aria-label="退到哪个环节"
              options={file.steps
                .filter(({ standing }) => standing === 'done')
                .map(({ code: step, title, desk }) => ({ value: step, label: `${desk}：${title}` }))}
              value={asked.step || null}
              onChange={(step: string) => onChange({ step })}
            />
          )}
        </FormField>
      );
    case 'record-outcome':
      return (
        <Checkbox
          checked={asked.isGranted}
          onChange={({ target }) => onChange({ isGranted: target.checked })}
        >
          有权机关同意
        </Checkbox>
      );
    case 'record-official':
      return (
        <FormField id="official" label="国家系统里的状态" error={errorOf('official')}>
          {(aria) => (
            <Select
              {...aria}
              aria-label="国家系统里的状态"
              options={file.officialStates.map(({ code: state, title }) => ({ value: state, label: title }))}
              value={asked.official || null}
              onChange={(official: string) => onChange({ official })}
            />
          )}
        </FormField>
      );
    case 'extend':
      return (
        <>
          <FormField id="count" label="延长多少" help="单位与该事项的办理时限相同。">
            {(aria) => (
              <InputNumber<number>
                {...aria}
                min={1}
                max={180}
                value={asked.count}
                onChange={(count) => onChange({ count: count ?? 1 })}
              />
            )}
          </FormField>
          <Clause {...props} />
        </>
      );
    case 'suspend':
      return <Clause {...props} />;
    default:
      return null;
  }
};

/** What one act asks for, beside the reason. */
export const ActFields = (props: ActFieldsProps) => {
  const { file, code, asked, onChange, errorOf } = props;
  const act = file.actions.find((one) => one.code === code);
  return (
    <>
      {act?.namesColleague ? (
        <ColleagueField
          of={[file]}
          action={code}
          value={asked.account}
          onChange={(account) => onChange({ account })}
          error={errorOf('account')}
        />
      ) : null}
      <Special {...props} />
      <HowAndWhen code={code} asked={asked} onChange={onChange} errorOf={errorOf} />
    </>
  );
};
