import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { quoteClause, readClause } from '#kit/limits/quote-clause.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import type { ArticleContent, WrittenVersion } from '../../api/knowledge.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';

interface ArticleFormProps {
  readonly start: WrittenVersion;
  readonly onSave: (written: WrittenVersion) => Promise<unknown>;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** 《军人抚恤优待条例》第四条, one a line. */
const sourcesOf = (text: string): ArticleContent['sources'] => linesOf(text).map((line) => readClause(line));
const sourceText = (sources: ArticleContent['sources']): string =>
  sources.map((source) => quoteClause(source)).join('\n');

const faultOf = (content: ArticleContent): string | undefined => {
  if (content.title === '') return '请写标题。';
  if (content.body.length === 0) return '请写正文。';
  if (content.sources.length === 0 || content.sources.some(({ article }) => article === ''))
    return '请写明依据，每行一条：《文件名》第几条。';
  return undefined;
};

/** Writes an article: title, paragraphs, sources, the days it holds, and what it belongs to. */
export const ArticleForm = ({ start, onSave }: ArticleFormProps) => {
  const lists = useCodeLists();
  const [content, setContent] = useState(start.content);
  const [body, setBody] = useState(start.content.body.join('\n'));
  const [sources, setSources] = useState(sourceText(start.content.sources));
  const [asked, setAsked] = useState(start.content.asked.join('\n'));
  const [days, setDays] = useState({ validFrom: start.validFrom, validTo: start.validTo });
  const [error, setError] = useState<string>();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const written = {
      ...content,
      title: content.title.trim(),
      body: linesOf(body),
      sources: sourcesOf(sources),
      asked: linesOf(asked),
    };
    const fault = faultOf(written);
    setError(fault);
    if (fault !== undefined) return;
    setSaving(true);
    try {
      await onSave({ content: written, ...days });
    } catch (failure) {
      setError(wordsOfFailure(failure));
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className="rj-form__fields">
      <Radio.Group
        aria-label="种类"
        options={[
          { value: 'question', label: '问答' },
          { value: 'policy', label: '政策' },
        ]}
        value={content.kind}
        onChange={({ target }) => setContent({ ...content, kind: target.value as ArticleContent['kind'] })}
      />
      <FormField id="article-title" label="标题" help="问答写成群众会问的话。">
        {(aria) => (
          <Input
            {...aria}
            maxLength={60}
            value={content.title}
            onChange={({ target }) => setContent({ ...content, title: target.value })}
          />
        )}
      </FormField>
      <ParagraphField
        id="article-body"
        label="正文"
        help="一行一段，写给第一天上班的同事看。"
        minRows={6}
        value={body}
        onChange={setBody}
      />
      <ParagraphField
        id="article-sources"
        label="依据"
        help="每行一条：《文件名》第几条。"
        value={sources}
        onChange={setSources}
      />
      <FormField id="article-from" label="生效日期">
        {(aria) => (
          <DateInput
            aria={aria}
            label="生效日期"
            value={days.validFrom}
            onChange={(day) => setDays({ ...days, validFrom: day ?? start.validFrom })}
          />
        )}
      </FormField>
      <FormField id="article-to" label="失效日期（可不填）">
        {(aria) => (
          <DateInput
            aria={aria}
            label="失效日期"
            value={days.validTo}
            onChange={(day) => setDays({ ...days, validTo: day ?? null })}
          />
        )}
      </FormField>
      <FormField id="article-items" label="相关事项（可不填）">
        {(aria) => (
          <Select
            {...aria}
            mode="multiple"
            options={optionsOf(lists, 'service-item')}
            value={[...content.items]}
            onChange={(items: string[]) => setContent({ ...content, items })}
          />
        )}
      </FormField>
      <FormField id="article-matters" label="相关事由（可不填）">
        {(aria) => (
          <Select
            {...aria}
            mode="multiple"
            options={optionsOf(lists, 'service-matter')}
            value={[...content.matters]}
            onChange={(matters: string[]) => setContent({ ...content, matters })}
          />
        )}
      </FormField>
      <ParagraphField
        id="article-asked"
        label="常见问法（可不填）"
        help="一行一种，按这些话也能查到。"
        error={error}
        value={asked}
        onChange={setAsked}
      />
      <div>
        <Button type="primary" loading={saving} onClick={() => void save()}>
          保存草稿
        </Button>
      </div>
    </div>
  );
};
