import type { AnswersForm } from '../form/validate-answers.ts';
import type { StepDefinition } from './item-step.ts';

/** What a desk records at its step, as a form to validate. */
export const stepForm = ({ title, fields }: StepDefinition): AnswersForm => ({ title, fields: fields ?? [] });
