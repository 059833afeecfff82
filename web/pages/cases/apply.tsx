import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Select } from 'antd';
import { useRef, useState } from 'react';
import type { Answers } from '#kit/define-ledger.ts';
import type { ServiceItemDefinition } from '#kit/service-item/define-service-item.ts';
import { materialsNeeded } from '#kit/service-item/materials-needed.ts';
import { validateAnswers } from '#kit/form/validate-answers.ts';
import { newActKey } from '../../api/client.ts';
import {
  useApply,
  useJudged,
  useJudgedAnswers,
  useServiceItem,
  type Judged,
} from '../../api/service-items.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import type { TakingIn } from '../../api/taking-in.ts';
import { ApplicantOfAddress } from '../../features/cases/applicant-of-address.tsx';
import { CHANNEL_WORDS } from '../../features/cases/case-words.tsx';
import { AnswerFields, askedOf } from '../../features/cases/step-answers.tsx';
import { Verdicts } from '../../features/cases/verdicts.tsx';
import { PersonPicker } from '../../features/person-picker/person-picker.tsx';
import type { PickedPerson } from '../../features/person-picker/picked-person.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useDebounced } from '../../ui/filter/use-debounced.ts';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';
import { TakingInView } from '../../features/taking-in/taking-in-view.tsx';
import { ToldPanel } from '../../features/taking-in/told-panel.tsx';
import { takingInChannel, toldAnswers } from '../../features/taking-in/told-answers.ts';
import '../../features/cases/cases.css';
import { textWidth } from '../../ui/text-width.ts';

interface FormProps {
  readonly takingIn: TakingIn | null;
  readonly item: ServiceItemDefinition;
  readonly person: PickedPerson;
  readonly judged: Judged;
}

/** The application itself: what the file knows is filled in, the rest is asked once. */
const ApplicationForm = ({ takingIn, item, person, judged }: FormProps) => {
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const lists = useCodeLists();
  const apply = useApply();
  const { refusal, sending, send, errorOf } = useSubmission();
  const [answers, setAnswers] = useState<Answers>({ ...toldAnswers(item, takingIn), ...judged.prefilled });
  const [materials, setMaterials] = useState<readonly string[]>([]);
  const [channel, setChannel] = useState<string>(takingInChannel(item, takingIn));
  const actKey = useRef(newActKey());
  const now = useJudgedAnswers(item.code, person, useDebounced(answers, 400)).data ?? judged;
  const row = { ...judged.facts, ...answers };
  const papers = materialsNeeded(item.materials, row);
  const submit = async () => {
    const asked = new Set(askedOf(item.fields, answers, judged.facts).map(({ code }) => code));
    const given = Object.fromEntries(Object.entries(answers).filter(([code]) => asked.has(code)));
    const known = Object.entries(lists).map(([code, list]) => ({ code, source: '', ...list }));
    const check = validateAnswers(item, given, known, { today: today() });
    await send(check.ok ? [] : check.problems, item.fields, async () => {
      const opened = await apply.mutateAsync({
        actKey: actKey.current,
        takingIn,
        item: item.code,
        person: { countyCode: person.countyCode, id: person.id },
        channel,
        answers: given,
        materials,
      });
      void message.success(`已收件，办件编号 ${opened.number}`);
      await leave(() =>
        navigate({
          to: '/cases/$county/$id',
          params: { county: String(opened.countyCode), id: opened.id },
        }),
      );
    });
  };
  return (
    <>
      {judged.missingFacts.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`档案里还没有：${judged.missingFacts.map(({ label, why }) => `${label}（${why}）`).join('、')}。请到档案中补充，不用在这里填写。`}
        />
      ) : null}
      <Panel title="条件" extra="随填随核对">
        <Verdicts rules={now.rules} bars={now.bars} />
      </Panel>
      <ErrorSummary {...refusal} />
      <Panel title="申请内容">
        <div className="rj-form__fields">
          <FormField id="channel" label="在哪里申请">
            {(aria) => (
              <Select
                {...aria}
                aria-label="在哪里申请"
                style={textWidth(240)}
                options={item.where.windows.map((value) => ({ value, label: CHANNEL_WORDS[value] ?? value }))}
                value={channel}
                onChange={(value: string) => setChannel(value)}
              />
            )}
          </FormField>
          <AnswerFields
            fields={item.fields}
            answers={answers}
            onAnswers={setAnswers}
            errorOf={errorOf}
            row={judged.facts}
            fromFile={Object.keys(judged.prefilled)}
          />
        </div>
      </Panel>
      <Panel title="材料" extra="收到的打勾">
        <ul className="rj-case-list">
          {papers.map(({ material, isNeeded, sparedBecause }) => (
            <li key={material.code}>
              {isNeeded ? (
                <Checkbox
                  checked={materials.includes(material.code)}
                  onChange={({ target }) =>
                    setMaterials(
                      target.checked
                        ? [...materials, material.code]
                        : materials.filter((code) => code !== material.code),
                    )
                  }
                >
                  {material.title}
                  {material.isVital === false ? '（可以后补）' : ''}
                </Checkbox>
              ) : (
                <span className="rj-note">
                  {material.title}：免提交，{sparedBecause}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <div className="rj-form__actions">
        <Button type="primary" loading={sending} onClick={() => void submit()}>
          提交申请
        </Button>
      </div>
    </>
  );
};

interface ApplyProps {
  readonly item: ServiceItemDefinition;
  readonly takingIn: TakingIn | null;
  /** For whom, as far as the address says. */
  readonly applicant: PickedPerson | null;
}

const Apply = ({ item, takingIn, applicant }: ApplyProps) => {
  const [person, setPerson] = useState<PickedPerson | null>(takingIn?.person ?? applicant);
  const judged = useJudged(item.code, person);
  return (
    <Page title={`申请：${item.title}`} purpose={item.purpose} narrow>
      {takingIn ? <ToldPanel takingIn={takingIn} /> : null}
      <Panel title="申请人">
        <FormField id="person" label="谁申请">
          {(aria) => <PersonPicker aria={aria} label="谁申请" value={person} onChange={setPerson} />}
        </FormField>
      </Panel>
      {person ? (
        <QueryView query={judged}>
          {(known) => (
            <ApplicationForm key={person.id} takingIn={takingIn} item={item} person={person} judged={known} />
          )}
        </QueryView>
      ) : null}
    </Page>
  );
};

/** Applies for an item for a person. */
const ApplyForItem = () => {
  const { item: code } = useParams({ strict: false }) as { item: string };
  const query = useServiceItem(code);
  return (
    <PageQuery query={query} title="申请">
      {({ item }) => (
        <TakingInView>
          {(takingIn) => (
            <ApplicantOfAddress>
              {(applicant) => <Apply item={item} takingIn={takingIn} applicant={applicant} />}
            </ApplicantOfAddress>
          )}
        </TakingInView>
      )}
    </PageQuery>
  );
};

export default ApplyForItem;
