import type { Answers } from '#kit/define-ledger.ts';
import { today } from '../../ui/today.ts';

/** What the dialog of an act has been told so far. */
export interface Asked {
  readonly answers: Answers;
  readonly missing: string;
  readonly materials: readonly string[];
  readonly step: string;
  readonly on: string | null;
  readonly text: string;
  readonly law: string;
  readonly article: string;
  readonly count: number;
  readonly isGranted: boolean;
  readonly official: string;
  readonly account: string;
}

export const nothingAsked = (): Asked => ({
  answers: {},
  missing: '',
  materials: [],
  step: '',
  on: today(),
  text: '',
  law: '',
  article: '',
  count: 5,
  isGranted: true,
  official: '',
  account: '',
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What an act sends, from what was asked. */
export const inputOf = (code: string, asked: Asked): unknown => {
  const clause = { law: asked.law.trim(), article: asked.article.trim() };
  switch (code) {
    case 'pass':
      return { answers: asked.answers };
    case 'ask-supplement':
      return { missing: lines(asked.missing) };
    case 'supplement':
    case 'take-papers':
      return { materials: asked.materials };
    case 'return':
      return { step: asked.step };
    case 'post-notice':
      return { from: asked.on };
    case 'refer':
      return { to: asked.text.trim() };
    case 'record-outcome':
      return { isGranted: asked.isGranted, number: asked.text.trim() || null, on: asked.on };
    case 'record-official':
      return { state: asked.official, number: asked.text.trim() || null, on: asked.on };
    case 'suspend':
      return { clause };
    case 'extend':
      return { clause, count: asked.count };
    case 'deliver':
      return { on: asked.on, way: asked.text.trim() };
    case 'assign':
    case 'hand-on':
    case 'add-signer':
    case 'copy':
      return { account: asked.account };
    default:
      return {};
  }
};

interface Missing {
  readonly field: string;
  readonly message: string;
}

const need = (field: string, isThere: boolean, message: string): Missing[] =>
  isThere ? [] : [{ field, message }];

/** What is not filled in yet, beside the reason; the server judges the rest. */
export const missingOf = (code: string, asked: Asked): Missing[] => {
  switch (code) {
    case 'ask-supplement':
      return need('missing', lines(asked.missing).length > 0, '请写明缺什么，一行一项。');
    case 'take-papers':
      return need('materials', asked.materials.length > 0, '请勾选收到的材料。');
    case 'return':
      return need('step', asked.step !== '', '请选择退到哪个环节。');
    case 'refer':
      return need('text', asked.text.trim() !== '', '请写明报送单位。');
    case 'deliver':
      return need('text', asked.text.trim() !== '', '请写明送达方式。');
    case 'record-official':
      return need('official', asked.official !== '', '请选择状态。');
    case 'suspend':
    case 'extend':
      return [
        ...need('law', asked.law.trim() !== '', '请写明依据的规定。'),
        ...need('article', asked.article.trim() !== '', '请写明条款。'),
      ];
    case 'assign':
    case 'hand-on':
    case 'add-signer':
    case 'copy':
      return need('account', asked.account !== '', '请选择人员。');
    default:
      return [];
  }
};

/** The fields that can show what the server objects to, besides those of the step. */
export const ASKED_FIELDS = [
  'reason',
  'missing',
  'materials',
  'step',
  'on',
  'text',
  'law',
  'article',
  'count',
  'official',
  'account',
];
