import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { checkFormDefinition } from '#kit/form/check-form.ts';
import type { CodeList } from '#kit/define-code-list.ts';
import { useAmend, useCampaign, useCampaignTemplates, type Campaign } from '../../api/campaigns.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import '../../features/campaign/campaign.css';
import { FieldEditor } from '../../features/campaign/field-editor.tsx';
import { FieldList } from '../../features/campaign/field-list.tsx';
import { addField, moveField } from '../../features/campaign/form-edits.ts';
import { FormHead } from '../../features/campaign/form-head.tsx';
import { FormOfAbove } from '../../features/campaign/form-of-above.tsx';
import { FormPreview } from '../../features/campaign/form-preview.tsx';
import { PublishDialog } from '../../features/campaign/publish-dialog.tsx';
import { useFormDraft } from '../../features/campaign/use-form-draft.ts';
import { formatMoment } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** The lists forms share: those of other forms are left out. */
const useSharedLists = (): readonly CodeList[] => {
  const lists = useCodeLists();
  return useMemo(
    () =>
      Object.entries(lists)
        .filter(([code]) => !code.startsWith('form-'))
        .map(([code, { title, entries }]) => ({ code, title, source: '', entries })),
    [lists],
  );
};

const Designer = ({ campaign }: { readonly campaign: Campaign }) => {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const lists = useSharedLists();
  const templates = useCampaignTemplates();
  const amend = useAmend(campaign);
  const draft = useFormDraft(campaign);
  const { form, unit, change } = draft;
  const [chosen, setChosen] = useState<string | undefined>(form.fields[0]?.code);
  const [asking, setAsking] = useState<'publish' | 'amend'>();
  const problems = useMemo(
    () =>
      checkFormDefinition(form, {
        codeLists: lists,
        refused: templates.data?.refusedWords ?? [],
        published: campaign.form ?? undefined,
      }),
    [form, lists, templates.data, campaign.form],
  );
  const field = form.fields.find(({ code }) => code === chosen) ?? form.fields[0];
  const whole = problems.filter(
    (problem) => problem.field === null || !form.fields.some(({ code }) => code === problem.field),
  );
  const toCampaign = () =>
    navigate({
      to: '/campaigns/$county/$id',
      params: { county: String(campaign.countyCode), id: campaign.id },
    });
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    if (event.key === 'z' && !event.shiftKey) draft.undo();
    else if (event.key === 'y' || (event.key === 'z' && event.shiftKey)) draft.redo();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!draft.isSaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [draft.isSaved]);
  const isDraft = campaign.state === 'draft';
  const unsaved = draft.failure ? '刚才的改动没有保存' : '正在保存…';
  const status = draft.isSaved ? `已保存 ${formatMoment(draft.saved)}` : unsaved;
  return (
    <Page
      title={form.title || '未命名的采集'}
      tab={`设计${form.title}`}
      purpose={<span aria-live="polite">{status}</span>}
      actions={
        <>
          <Button icon={<UndoOutlined />} disabled={!draft.canUndo} onClick={draft.undo}>
            撤消
          </Button>
          <Button icon={<RedoOutlined />} disabled={!draft.canRedo} onClick={draft.redo}>
            重做
          </Button>
          <Button
            type="primary"
            disabled={problems.length > 0 || campaign.state === 'closed'}
            onClick={() => setAsking(isDraft ? 'publish' : 'amend')}
          >
            {isDraft ? '发布' : '发布修改'}
          </Button>
        </>
      }
    >
      {draft.failure ? <Alert type="error" showIcon title={draft.failure} /> : null}
      {isDraft ? null : (
        <Alert
          type="info"
          showIcon
          title="这份表已经发布。可以加项、改名、停用，不能删除；发布修改后，原来填的仍可查看。"
        />
      )}
      <div className="rj-designer" onKeyDown={keys}>
        <div className="rj-designer__column">
          <FormHead form={form} onChange={(next) => change({ form: next })} />
          <Panel title={`表中各项（${form.fields.length}）`}>
            <FieldList
              form={form}
              chosen={field?.code}
              faulty={new Set(problems.flatMap((problem) => problem.field ?? []))}
              onChoose={setChosen}
              onMove={(code, by) => change({ form: moveField(form, code, by) })}
              onAdd={(type) => {
                const added = addField(form, type, field?.code);
                change({ form: added.form });
                setChosen(added.code);
              }}
            />
          </Panel>
        </div>
        <div className="rj-designer__column">
          {problems.length > 0 ? (
            <Panel title={`发布前要改的（${problems.length}）`}>
              <ul className="rj-designer__problems">
                {whole.map(({ message: words }) => (
                  <li key={words}>{words}</li>
                ))}
                {problems
                  .filter((problem) => !whole.includes(problem))
                  .map((problem) => (
                    <li key={problem.message}>
                      <button
                        type="button"
                        className="rj-link"
                        onClick={() => setChosen(problem.field ?? undefined)}
                      >
                        {problem.message}
                      </button>
                    </li>
                  ))}
              </ul>
            </Panel>
          ) : null}
          {field ? (
            <FieldEditor
              key={field.code}
              form={form}
              field={field}
              published={campaign.form}
              codeLists={lists}
              problems={problems.flatMap((problem) =>
                problem.field === field.code ? [problem.message] : [],
              )}
              onChange={(next) => change({ form: next })}
            />
          ) : null}
        </div>
        <div className="rj-designer__column">
          <FormPreview form={form} />
        </div>
      </div>
      {asking === 'publish' ? (
        <PublishDialog
          campaign={campaign}
          unit={unit}
          saveNow={draft.saveNow}
          onPublished={() => void toCampaign()}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking === 'amend' ? (
        <ReasonDialog
          title="发布修改"
          label="改了什么，为什么"
          help="各站点从现在起按新表填写。"
          okText="发布修改"
          onOk={async (reason) => {
            await amend.mutateAsync({ rowVersion: await draft.saveNow(), reason });
            void message.success('已发布修改');
            await toCampaign();
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Page>
  );
};

/** Designs the form of a campaign: its fields in order, each in full, and the form as the clerk will see it. */
const DesignCampaign = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const campaign = useCampaign({ countyCode: county, id });
  return (
    <PageQuery query={campaign} title="设计采集表">
      {(data) =>
        data.mayDesign ? (
          <Designer key={`${data.id}/${data.version}`} campaign={data} />
        ) : (
          <FormOfAbove of={data} />
        )
      }
    </PageQuery>
  );
};

export default DesignCampaign;
