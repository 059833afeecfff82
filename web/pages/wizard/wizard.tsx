import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { usePermission } from '../../api/session.ts';
import {
  useJudgeItems,
  useWizardQuestions,
  type WizardFacts,
  type WizardQuestion,
} from '../../api/wizard.ts';
import { JudgedItems } from '../../features/knowledge/judged-items.tsx';
import { PersonPicker } from '../../features/person-picker/person-picker.tsx';
import type { PickedPerson } from '../../features/person-picker/picked-person.ts';
import { ErrorPanel } from '../../ui/state/error-panel.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const GRADES = Array.from({ length: 10 }, (_, at) => ({ value: at + 1, label: `${at + 1}级` }));

interface QuestionProps {
  readonly question: WizardQuestion;
  readonly value: WizardFacts[string] | undefined;
  readonly onChange: (value: WizardFacts[string]) => void;
}

const Question = ({ question, value, onChange }: QuestionProps) => {
  const lists = useCodeLists();
  const { code, label, type, codeList } = question;
  return (
    <FormField id={`wizard-${code}`} label={label} optional>
      {(aria) => {
        if (type === 'date')
          return <DateInput aria={aria} label={label} value={value as string | null} onChange={onChange} />;
        const options = codeList ? optionsOf(lists, codeList) : GRADES;
        return (
          <Select
            {...aria}
            style={{ width: '100%', maxWidth: 480 }}
            allowClear
            {...(type === 'codes' ? { mode: 'multiple' as const } : {})}
            options={options as { value: string | number; label: string }[]}
            value={(value ?? undefined) as never}
            onChange={(chosen: string | number | string[] | undefined) => onChange(chosen ?? null)}
          />
        );
      }}
    </FormField>
  );
};

const isAnswered = (value: WizardFacts[string]): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** 这个人可以申请什么: for a person of the registry, or for what a visitor without a file says. */
const Wizard = () => {
  const [search] = useSearchText();
  const { county, id } = search;
  const mayRead = usePermission('people.read');
  const questions = useWizardQuestions();
  const judge = useJudgeItems();
  const { mutate } = judge;
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [facts, setFacts] = useState<WizardFacts>({});
  const answer = useRef<HTMLDivElement>(null);
  // The answer stands below the questions: without this a small screen would show nothing happening.
  useEffect(() => answer.current?.focus(), [judge.data]);
  useEffect(() => {
    if (county && id) mutate({ person: { countyCode: Number(county), id }, facts: {} });
  }, [county, id, mutate]);
  const ask = () => {
    const answered = Object.fromEntries(Object.entries(facts).filter(([, value]) => isAnswered(value)));
    mutate({ person: person ? { countyCode: person.countyCode, id: person.id } : null, facts: answered });
  };
  return (
    <Page
      title="可以申请什么"
      purpose="按各事项的条件逐条说明符合、不符合和还要问清的，写明条款。只作解释，不作决定，也不保存。"
      actions={judge.data ? <Button onClick={() => window.print()}>打印给来访人</Button> : undefined}
      narrow
    >
      {county && id ? null : (
        <Panel className="rj-no-print" title="是谁">
          <div className="rj-form__fields">
            {mayRead ? (
              <FormField id="wizard-person" label="已建档的人" optional help="选了人就按档案判断，不用再问。">
                {(aria) => (
                  <PersonPicker aria={aria} label="已建档的人" value={person} onChange={setPerson} />
                )}
              </FormField>
            ) : null}
            {person
              ? null
              : (questions.data?.questions ?? []).map((question) => (
                  <Question
                    key={question.code}
                    question={question}
                    value={facts[question.code]}
                    onChange={(value) => setFacts({ ...facts, [question.code]: value })}
                  />
                ))}
            <div>
              <Button type="primary" loading={judge.isPending} onClick={ask}>
                看看可以申请什么
              </Button>
            </div>
          </div>
        </Panel>
      )}
      {judge.isError ? <ErrorPanel error={judge.error} /> : null}
      {judge.data ? (
        <div ref={answer} tabIndex={-1} className="rj-judged">
          <JudgedItems judged={judge.data} person={judge.variables?.person ?? null} />
        </div>
      ) : null}
    </Page>
  );
};

export default Wizard;
