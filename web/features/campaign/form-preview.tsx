import { useMemo, useState } from 'react';
import { compileForm } from '#kit/form/compile-form.ts';
import type { FormDefinition } from '#kit/form/define-form.ts';
import { ExtraCodeLists, type CodeLists } from '../../api/code-lists.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { askedFields } from '../definition-form/check-entry.ts';
import { DraftField } from '../definition-form/draft-field.tsx';
import type { EntryDraft } from '../definition-form/entry-draft.ts';

const IDENTITY = { code: 'form-000000-00000000', version: 1, collection: 'open' } as const;
const EMPTY: EntryDraft = { region: undefined, answers: {}, people: [] };

/** The form compiled; null while a code in it could not stand. */
const compile = (form: FormDefinition) => {
  try {
    return compileForm(form, IDENTITY);
  } catch {
    return null;
  }
};

const Fields = ({ form }: { readonly form: FormDefinition }) => {
  const [draft, setDraft] = useState(EMPTY);
  const compiled = compile(form);
  if (!compiled) return <p className="rj-note">表中有一项的代码不合要求。</p>;
  return (
    <div className="rj-form__fields">
      {askedFields(compiled.ledger, draft).map((field) => (
        <DraftField
          key={field.code}
          id={`preview-${field.code}`}
          field={field}
          draft={draft}
          onDraft={setDraft}
        />
      ))}
    </div>
  );
};

/** The form as the clerk will see it; it can be tried, and what is typed goes nowhere. */
export const FormPreview = ({ form }: { readonly form: FormDefinition }) => {
  const own = useMemo<CodeLists>(
    () =>
      Object.fromEntries(
        (compile(form)?.codeLists ?? []).map(({ code, title, entries }) => [code, { title, entries }]),
      ),
    [form],
  );
  return (
    <Panel title="填写时的样子" extra={<span className="rj-note">可以试填，不会保存</span>}>
      <ExtraCodeLists value={own}>
        <Fields form={form} />
      </ExtraCodeLists>
    </Panel>
  );
};
