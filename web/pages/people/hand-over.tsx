import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { newActKey } from '../../api/client.ts';
import { useDestinations, useHandOver, useHandOverOutlook } from '../../api/moves.ts';
import { usePerson, type PersonFile } from '../../api/people.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { NO_REFUSAL, refusalOf } from '../../ui/form/refusal.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useDebounced } from '../../ui/filter/use-debounced.ts';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

const FIELDS = ['toRegion', 'movedOn', 'reason', 'payerChangesOn', 'payerWhy'];

const HandOverForm = ({ person }: { readonly person: PersonFile }) => {
  const lists = useCodeLists();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const actKey = useRef(newActKey());
  const [toRegion, setToRegion] = useState<number>();
  const [movedOn, setMovedOn] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const [payerDay, setPayerDay] = useState<string | null>(null);
  const [payerWhy, setPayerWhy] = useState('');
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const [typed, setTyped] = useState('');
  const destinations = useDestinations(useDebounced(typed.trim(), 200));
  const outlook = useHandOverOutlook(person, movedOn);
  const handOver = useHandOver(person);
  const place = { county: String(person.countyCode), id: person.id };
  const errorOf = (id: string) => refusal.problems.find((problem) => problem.field === id)?.message;
  const usual = outlook.data?.payerChangesOn ?? null;
  const isUnusual = payerDay !== null && payerDay !== usual;

  const confirm = async () => {
    const problems = [
      ...(toRegion === undefined ? [{ field: 'toRegion', message: '请选择迁入的县（区）。' }] : []),
      ...(movedOn === null ? [{ field: 'movedOn', message: '请填写户口迁移的日期。' }] : []),
      ...(isUnusual && payerWhy.trim() === '' ? [{ field: 'payerWhy', message: '请写明依据。' }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: '请写明移交原因。' }] : []),
    ];
    if (problems.length > 0) return setRefusal({ problems });
    try {
      await handOver.mutateAsync({
        actKey: actKey.current,
        body: {
          rowVersion: person.rowVersion,
          toRegion,
          movedOn,
          reason: reason.trim(),
          ...(isUnusual && { payerChangesOn: payerDay, payerWhy: payerWhy.trim() }),
        },
      });
      void message.success('已移交，等待迁入地接收');
      await leave(() => navigate({ to: '/people/moves', search: { direction: 'out' } as never }));
    } catch (error) {
      setRefusal(refusalOf(error, FIELDS));
    }
  };
  if (outlook.data?.open) {
    const { open } = outlook.data;
    return (
      <Alert
        type="info"
        showIcon
        title={`已于 ${open.handedOverOn} 移交给${open.toName}，正等待接收。`}
        description="如需改动，请在“关系转移”的转出清单中撤回后重新移交。"
        action={
          <Button
            onClick={() => void navigate({ to: '/people/moves', search: { direction: 'out' } as never })}
          >
            打开转出清单
          </Button>
        }
      />
    );
  }
  return (
    <div className="rj-form">
      <ErrorSummary {...refusal} />
      <Panel title="移交">
        <div className="rj-form__fields">
          <FormField
            id="toRegion"
            label="迁入地区"
            help="由迁入的县（区）接收时选定村（社区）。"
            error={errorOf('toRegion')}
          >
            {(aria) => (
              <Select
                {...aria}
                aria-label="迁入地区"
                style={{ width: '100%' }}
                placeholder="输入县（区）名称查找"
                showSearch={{ filterOption: false, onSearch: setTyped }}
                notFoundContent="没有找到，请换个名称"
                options={(destinations.data?.rows ?? [])
                  .filter(({ code }) => Math.floor(code / 1e6) !== person.countyCode)
                  .map(({ code, name, city }) => ({ value: code, label: city ? `${city}${name}` : name }))}
                value={toRegion ?? null}
                onChange={(code: number) => setToRegion(code)}
              />
            )}
          </FormField>
          <FormField id="movedOn" label="户口迁移日期" error={errorOf('movedOn')}>
            {(aria) => (
              <DateInput aria={aria} label="户口迁移日期" past value={movedOn} onChange={setMovedOn} />
            )}
          </FormField>
          {usual ? (
            <>
              <FormField
                id="payerChangesOn"
                label="迁入地发放起始日"
                help={`${(outlook.data?.payments ?? []).map((code) => labelOf(lists, 'pension-category', code)).join('、')}：${outlook.data?.payerRule ?? ''}`}
                error={errorOf('payerChangesOn')}
              >
                {(aria) => (
                  <DateInput
                    aria={aria}
                    label="迁入地发放起始日"
                    value={payerDay ?? usual}
                    onChange={setPayerDay}
                  />
                )}
              </FormField>
              {isUnusual ? (
                <FormField id="payerWhy" label="改写日期的依据" error={errorOf('payerWhy')}>
                  {(aria) => (
                    <Input
                      {...aria}
                      maxLength={200}
                      value={payerWhy}
                      onChange={(event) => setPayerWhy(event.target.value)}
                    />
                  )}
                </FormField>
              ) : null}
            </>
          ) : null}
          <ParagraphField
            id="reason"
            label="移交原因"
            help="会告知迁入地。"
            error={errorOf('reason')}
            maxLength={200}
            value={reason}
            onChange={setReason}
          />
        </div>
      </Panel>
      <div className="rj-form__actions">
        <Button type="primary" loading={handOver.isPending} onClick={() => void confirm()}>
          移交
        </Button>
        <Button onClick={() => void leave(() => navigate({ to: '/people/$county/$id', params: place }))}>
          取消
        </Button>
      </div>
    </div>
  );
};

/** Hands a person's relation over to another county. */
const HandOverPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const person = usePerson(county, id);
  return (
    <Page
      title={person.data ? `移交${person.data.name}的关系` : '移交关系'}
      purpose="户籍迁往其他县（区）的办理移交；同一县（区）内搬迁，请在档案中更正所属地区。"
      narrow
    >
      <QueryView query={person}>{(file) => <HandOverForm person={file} />}</QueryView>
    </Page>
  );
};

export default HandOverPage;
