import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import type { PersonPlace } from './people.ts';

export interface WizardQuestion {
  readonly code: string;
  readonly label: string;
  readonly type: string;
  readonly codeList: string | null;
}

export const useWizardQuestions = () =>
  useQuery({
    queryKey: ['wizard', 'questions'],
    queryFn: ({ signal }) => get<{ questions: WizardQuestion[] }>('/wizard/questions', {}, signal),
    staleTime: Infinity,
  });

export type Verdict = 'yes' | 'no' | 'open';

export interface JudgedItem {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly verdict: Verdict;
  readonly rules: readonly {
    readonly code: string;
    readonly verdict: Verdict;
    readonly sentence: string;
    readonly clause: string;
  }[];
  readonly bars: readonly { readonly code: string; readonly message: string; readonly clause: string }[];
  readonly toAsk: readonly string[];
  readonly articles: readonly { readonly code: string; readonly title: string }[];
  readonly notCovered: readonly string[];
}

export interface Judgements {
  readonly name: string | null;
  readonly on: string;
  readonly items: readonly JudgedItem[];
}

export type WizardFacts = Readonly<Record<string, string | number | readonly string[] | null>>;

export const useJudgeItems = () =>
  useMutation({
    mutationFn: (body: { person: PersonPlace | null; facts: WizardFacts }) =>
      write<Judgements>('POST', '/wizard/judgements', body),
  });
