import { useNavigate } from '@tanstack/react-router';
import {
  useArticle,
  useArticleVersions,
  useDraftVersion,
  useVersionStep,
  type WrittenVersion,
} from '../../api/knowledge.ts';
import { ArticleForm } from '../../features/knowledge/article-form.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { Loading } from '../../ui/state/loading.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

const EMPTY: WrittenVersion = {
  content: { kind: 'question', title: '', body: [], sources: [], items: [], matters: [], asked: [] },
  validFrom: today(),
  validTo: null,
};

/** Writes a new article, a new rule for one there is, or goes on with a draft. */
const WriteArticle = () => {
  const [search] = useSearchText();
  const { code, id } = search;
  const navigate = useNavigate();
  const known = useArticle(code ?? '', undefined, code !== undefined);
  const versions = useArticleVersions(id !== undefined);
  const draft = useDraftVersion();
  const step = useVersionStep();
  const own = versions.data?.rows.find((version) => version.id === id);
  if ((code !== undefined && !known.data) || (id !== undefined && !own)) return <Loading lines={8} />;
  const { kind, title, body, sources, items, matters, asked, notCovered } =
    own?.content ?? known.data ?? EMPTY.content;
  const content = {
    kind,
    title,
    body,
    sources,
    items,
    matters,
    asked,
    ...(notCovered ? { notCovered } : {}),
  };
  const start: WrittenVersion = {
    content,
    validFrom: own?.validFrom ?? EMPTY.validFrom,
    validTo: own?.validTo ?? null,
  };
  const save = async (written: WrittenVersion) => {
    if (own)
      await step.mutateAsync({ version: own, step: { kind: 'write', ...written } as { kind: string } });
    else await draft.mutateAsync({ ...written, code: code ?? null });
    await navigate({ to: '/knowledge', search: { view: 'review' } } as never);
  };
  return (
    <Page
      title={code ? '写新的规定' : own ? '修改草稿' : '撰写条目'}
      purpose="保存后是草稿；提交后由别的同事审核，发布后大家才查得到。原来的规定按日期保留。"
      narrow
    >
      <Panel>
        <ArticleForm key={code ?? id ?? 'new'} start={start} onSave={save} />
      </Panel>
    </Page>
  );
};

export default WriteArticle;
