import { Button, Checkbox, Input, InputNumber, Popconfirm, Radio, Select } from 'antd';
import type { CodeList } from '#kit/define-code-list.ts';
import type { FieldType } from '#kit/form/define-field.ts';
import type { FormDefinition, FormField } from '#kit/form/define-form.ts';
import { FormField as Labelled } from '../../ui/form/form-field.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { ChoicesEditor } from './choices-editor.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { changeField, changeType, FIELD_KINDS, kindTitle, removeField } from './form-edits.ts';
import { textWidth } from '../../ui/text-width.ts';

interface FieldEditorProps {
  readonly form: FormDefinition;
  readonly field: FormField;
  /** The form as published, when it is: what answers may hold stays. */
  readonly published: FormDefinition | null;
  /** The shared lists. */
  readonly codeLists: readonly CodeList[];
  readonly problems: readonly string[];
  readonly onChange: (form: FormDefinition) => void;
}

const canFilter = ({ type }: FormField, isDay: boolean): boolean =>
  !isDay && !['longText', 'money', 'person'].includes(type);

/** Everything about one field: name, type, choices, limits, and when it is asked. */
export const FieldEditor = ({ form, field, published, codeLists, problems, onChange }: FieldEditorProps) => {
  const before = published?.fields.find(({ code }) => code === field.code);
  const isDay = field.code === form.businessDay;
  const set = (change: Parameters<typeof changeField>[2]) => onChange(changeField(form, field.code, change));
  const at = form.fields.findIndex(({ code }) => code === field.code);
  const scale = field.type === 'money' ? 100 : 1;
  const limit = (name: 'min' | 'max', label: string) => (
    <Labelled id={`field-${name}`} label={label} optional>
      {(aria) => (
        <InputNumber<number>
          {...aria}
          controls={false}
          suffix={field.type === 'money' ? '元' : field.unit}
          value={field[name] === undefined ? null : field[name] / scale}
          onChange={(value) => set({ [name]: value === null ? undefined : Math.round(value * scale) })}
        />
      )}
    </Labelled>
  );
  return (
    <Panel
      title={`第${at + 1}项`}
      extra={
        before ? (
          <Button
            size="small"
            onClick={() => set({ retired: field.retired ? undefined : true })}
            disabled={isDay}
          >
            {field.retired ? '恢复使用' : '停用'}
          </Button>
        ) : (
          <Popconfirm
            title="删除这一项？可以撤消。"
            okText="删除"
            cancelText="取消"
            onConfirm={() => onChange(removeField(form, field.code))}
          >
            <Button size="small" danger disabled={isDay}>
              删除
            </Button>
          </Popconfirm>
        )
      }
    >
      <div className="rj-form__fields">
        {problems.length > 0 ? (
          <ul className="rj-designer__problems" role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : null}
        <Labelled id="field-label" label="项名">
          {(aria) => (
            <Input
              {...aria}
              maxLength={30}
              value={field.label}
              onChange={(event) => set({ label: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled id="field-type" label="类型" help={before ? '已发布的项不能改变类型。' : undefined}>
          {(aria) => (
            <Select<FieldType>
              {...aria}
              aria-label="类型"
              style={textWidth(160)}
              disabled={before !== undefined || isDay}
              value={field.type}
              options={FIELD_KINDS.filter(({ type }) => type !== 'person' || field.type === 'person').map(
                ({ type }) => ({
                  value: type,
                  label: kindTitle(type),
                }),
              )}
              onChange={(type) => onChange(changeType(form, field.code, type))}
            />
          )}
        </Labelled>
        {field.type === 'code' ? (
          <>
            <Labelled id="field-source" label="选项来源" group>
              {() => (
                <Radio.Group
                  aria-label="选项来源"
                  disabled={before !== undefined}
                  options={[
                    { value: 'own', label: '自己列' },
                    { value: 'shared', label: '用已有代码表' },
                  ]}
                  value={field.choices ? 'own' : 'shared'}
                  onChange={(event) =>
                    set(
                      event.target.value === 'own'
                        ? {
                            choices: [
                              { code: 'c1', label: '选项一' },
                              { code: 'c2', label: '选项二' },
                            ],
                            codeList: undefined,
                          }
                        : { choices: undefined, codeList: codeLists[0]?.code },
                    )
                  }
                />
              )}
            </Labelled>
            {field.choices ? (
              <ChoicesEditor
                choices={field.choices}
                published={new Set(before?.choices?.map(({ code }) => code))}
                onChange={(choices) => set({ choices })}
              />
            ) : (
              <Select
                aria-label="代码表"
                style={textWidth(280)}
                disabled={before !== undefined}
                showSearch={{ optionFilterProp: 'label' }}
                value={field.codeList ?? null}
                options={codeLists.map(({ code, title }) => ({ value: code, label: title }))}
                onChange={(codeList) => set({ codeList })}
              />
            )}
          </>
        ) : null}
        {field.type === 'integer' ? (
          <Labelled id="field-unit" label="单位">
            {(aria) => (
              <Input
                {...aria}
                style={textWidth(100)}
                maxLength={10}
                disabled={before !== undefined}
                value={field.unit ?? ''}
                onChange={(event) => set({ unit: event.target.value })}
              />
            )}
          </Labelled>
        ) : null}
        {field.type === 'integer' || field.type === 'money' ? (
          <div className="rj-designer__pair">
            {limit('min', '最小')}
            {limit('max', '最大')}
          </div>
        ) : null}
        <Labelled id="field-help" label="填写说明" optional>
          {(aria) => (
            <Input
              {...aria}
              maxLength={200}
              value={field.help ?? ''}
              onChange={(event) => set({ help: event.target.value || undefined })}
            />
          )}
        </Labelled>
        <div className="rj-designer__checks">
          <Checkbox
            checked={field.optional === true}
            disabled={isDay}
            onChange={(event) => set({ optional: event.target.checked || undefined })}
          >
            选填
          </Checkbox>
          {canFilter(field, isDay) ? (
            <Checkbox
              checked={field.filter === true}
              onChange={(event) => set({ filter: event.target.checked || undefined })}
            >
              登记记录可按它筛选
            </Checkbox>
          ) : null}
          {field.type === 'integer' || field.type === 'money' ? (
            <Checkbox
              checked={field.total === true}
              onChange={(event) => set({ total: event.target.checked || undefined })}
            >
              列出合计
            </Checkbox>
          ) : null}
        </div>
        {isDay ? (
          <p className="rj-note">这是登记日期，数字按这一天统计，每行必填。</p>
        ) : (
          <Labelled id="field-show" label="什么时候填写" group>
            {() => (
              <ConditionEditor
                condition={field.show}
                earlier={form.fields.slice(0, at)}
                codeLists={codeLists}
                onChange={(show) => set({ show })}
              />
            )}
          </Labelled>
        )}
      </div>
    </Panel>
  );
};
