import { useMutation, useQuery } from '@tanstack/react-query';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { downloadMade, get, write } from './client.ts';
import { fileForm } from './file-form.ts';
import type { Finding as SpokenFinding } from './report-checks.ts';

/** The area and days whose records the text is held against. */
export interface RecordsAsked {
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

/** A finding with its place in the document. */
export interface DocumentFinding extends SpokenFinding {
  readonly headings: readonly string[];
  readonly related: readonly { readonly block: number; readonly start: number; readonly end: number }[];
  /** What the bureau's own records say, where the text says otherwise. */
  readonly record?: RecordsAsked & {
    readonly metric: string;
    readonly value: number;
    readonly rowCount: number;
  };
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

export interface CheckRequest {
  readonly source: CheckSource;
  readonly year: number | undefined;
  readonly records: RecordsAsked | undefined;
}

type Options = Omit<CheckRequest, 'source'>;

const formOf = (file: File, { year, records }: Options, aside: Record<string, string> = {}): FormData =>
  fileForm(file, UPLOAD_LIMITS.document, { ...aside, year, ...records });

const checkFile = async (file: File, options: Options): Promise<CheckedDocument> =>
  write('POST', '/document-checks', formOf(file, options));

const checkText = async (text: string, { year, records }: Options): Promise<CheckedDocument> => {
  const blocks = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }));
  const answer = await write<Pick<CheckedDocument, 'findings' | 'summary' | 'remarks'>>(
    'POST',
    '/report-checks',
    {
      blocks,
      ...(year !== undefined && { year }),
      ...(records && { records }),
    },
  );
  return {
    ...answer,
    fileName: '粘贴的文字',
    canBeMarked: false,
    blocks: blocks.map((block) => ({ text: block.text, kind: 'paragraph', label: null })),
  };
};

/** Checks a file or pasted text; the server keeps nothing of it. */
export const useCheckDocument = () =>
  useMutation({
    mutationFn: ({ source, ...options }: CheckRequest) =>
      'file' in source ? checkFile(source.file, options) : checkText(source.text, options),
  });

/** The same docx with a comment at each finding that was not set aside. */
export const downloadMarked = async (
  file: File,
  options: Options,
  { rules, findings }: { readonly rules: readonly string[]; readonly findings: readonly string[] },
): Promise<void> => {
  const aside = {
    ...(rules.length > 0 && { withoutRules: rules.join(',') }),
    ...(findings.length > 0 && { withoutFindings: findings.join(',') }),
  };
  return downloadMade('/document-checks/marked', formOf(file, options, aside));
};

export const useCheckRules = () =>
  useQuery({
    queryKey: ['check-rules'],
    queryFn: () => get<{ rows: CheckRule[] }>('/check-rules').then(({ rows }) => rows),
    staleTime: Infinity,
  });
