import type { Selectable } from 'kysely';
import { z } from 'zod';
import { codeLists } from '#definitions';
import type { KnowledgeVersion } from '#generated/db.ts';
import type { KnowledgeArticle } from '#kit';

export type VersionRow = Selectable<KnowledgeVersion>;

export interface VersionRef {
  readonly countyCode: number;
  readonly id: string;
}

export const VERSION_STATES = ['draft', 'submitted', 'published', 'withdrawn'] as const;

const codesOf = (list: string): readonly string[] =>
  codeLists.find(({ code }) => code === list)?.entries.map(({ code }) => code) ?? [];
const coded = (list: string) =>
  z
    .array(z.string().max(40))
    .max(10)
    .refine((codes) => codes.every((code) => codesOf(list).includes(code)), '选项不在列表中');
const Words = (most: number) => z.string().trim().min(1).max(most);

/** What an article is known by, whoever wrote it. */
export const ArticleCode = z.string().regex(/^[a-z0-9-]{1,60}$/, '条目代码不正确');

/** What is written in the browser: the same parts as an article that comes with the program. */
export const ArticleContent = z.object({
  kind: z.enum(['policy', 'question']),
  title: Words(60),
  body: z.array(Words(1000)).min(1).max(30),
  sources: z
    .array(z.object({ law: Words(100), article: Words(60) }))
    .min(1, '请写明依据的文件和条款')
    .max(10),
  items: coded('service-item'),
  matters: coded('service-matter'),
  asked: z.array(Words(40)).max(20),
  notCovered: z.string().trim().max(200).optional(),
});
export type ArticleContent = z.infer<typeof ArticleContent>;

/** A version as an article, with the days it holds. */
export const articleOfRow = (row: VersionRow): KnowledgeArticle => {
  const { notCovered, ...content } = row.content as unknown as ArticleContent;
  return {
    code: row.code,
    ...content,
    from: row.valid_from,
    ...(row.valid_to === null ? {} : { to: row.valid_to }),
    ...(notCovered ? { notCovered } : {}),
  };
};

/** Facts of a version that its acts tell. */
export const factsOfVersion = (row: VersionRow) => ({
  code: row.code,
  content: row.content,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  state: row.state,
  note: row.note,
});
