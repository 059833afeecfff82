import { describe, expect, test } from 'vitest';
import { codeLists, findBusinessLine } from '#definitions';
import { checkFormDefinition, compileForm, validateAnswers } from '#kit';
import { campaignsWithExamples, refusedWords } from './index.ts';

describe.each(campaignsWithExamples)('$template.form.title', ({ template, examples }) => {
  const { ledger, codeLists: own } = compileForm(template.form, {
    code: 'form-990101-00000000',
    version: 1,
    collection: 'open',
  });
  const lists = [...codeLists, ...own];

  test('may be published as it is shipped', () => {
    expect(checkFormDefinition(template.form, { codeLists, refused: refusedWords })).toEqual([]);
    expect(findBusinessLine(template.form.line)).toBeDefined();
  });

  test.each(examples.accepted)('takes: $title', ({ answers, hasPerson = false }) => {
    expect(validateAnswers(ledger, answers, lists, { hasPerson })).toMatchObject({ ok: true });
  });

  test.each(examples.refused)('refuses: $title', ({ answers, hasPerson = false, refusedAt }) => {
    const check = validateAnswers(ledger, answers, lists, { hasPerson });
    expect(check.ok ? [] : check.problems.map(({ field }) => field)).toContain(refusedAt);
  });
});
