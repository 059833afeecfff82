import { useMutation, useQuery } from '@tanstack/react-query';
import { downloadMade, get, write } from './client.ts';
import type { Finding as SpokenFinding } from './report-checks.ts';

/** A finding with its place in the document. */
export interface DocumentFinding extends SpokenFinding {
  readonly headings: readonly string[];
  readonly related: readonly { readonly block: number; readonly start: number; readonly end: number }[];
}

export interface CheckedText {
  readonly text: string;
  readonly kind: string;
  readonly label: string | null;
}

export interface CheckedDocument {
  readonly fileName: string;
  readonly canBeMarked: boolean;
  /** What should be known of the file besides the findings. */
  readonly remarks: readonly string[];
  readonly blocks: readonly CheckedText[];
  readonly findings: readonly DocumentFinding[];
  readonly summary: { readonly characters: number };
}

export interface CheckRule {
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly severity: SpokenFinding['severity'];
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** What is checked: a file as it is, or text as it was pasted. */
export type CheckSource = { readonly file: File } | { readonly text: string };

interface CheckRequest {
  readonly source: CheckSource;
  readonly year: number | undefined;
}

const checkFile = (file: File, year: number | undefined): Promise<CheckedDocument> => {
  const form = new FormData();
  if (year !== undefined) form.set('year', String(year));
  form.set('file', file);
  return write('POST', '/document-checks', form);
};

const checkText = async (text: string, year: number | undefined): Promise<CheckedDocument> => {
  const blocks = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }));
  const answer = await write<Pick<CheckedDocument, 'findings' | 'summary'>>('POST', '/report-checks', {
    blocks,
    ...(year !== undefined && { year }),
  });
  return {
    ...answer,
    fileName: '粘贴的文字',
    canBeMarked: false,
    remarks: [],
    blocks: blocks.map((block) => ({ text: block.text, kind: 'paragraph', label: null })),
  };
};

/** Checks a file or pasted text; the server keeps nothing of it. */
export const useCheckDocument = () =>
  useMutation({
    mutationFn: ({ source, year }: CheckRequest) =>
      'file' in source ? checkFile(source.file, year) : checkText(source.text, year),
  });

/** The same docx with a comment at each finding that was not set aside. */
export const downloadMarked = (
  file: File,
  year: number | undefined,
  aside: { readonly rules: readonly string[]; readonly findings: readonly string[] },
): Promise<void> => {
  const form = new FormData();
  if (year !== undefined) form.set('year', String(year));
  if (aside.rules.length > 0) form.set('withoutRules', aside.rules.join(','));
  if (aside.findings.length > 0) form.set('withoutFindings', aside.findings.join(','));
  form.set('file', file);
  return downloadMade('/document-checks/marked', form);
};

export const useCheckRules = () =>
  useQuery({
    queryKey: ['check-rules'],
    queryFn: () => get<{ rows: CheckRule[] }>('/check-rules').then(({ rows }) => rows),
    staleTime: Infinity,
  });
