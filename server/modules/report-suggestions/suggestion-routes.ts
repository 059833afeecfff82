import { z } from 'zod';
import { ResolvedFigure } from '#kit/report-document/index.ts';
import { inSnapshot } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { rephraseSentence } from './rephrase-sentence.ts';
import { rephraseSettings } from './rephrase-settings.ts';
import { getSuggestion, suggestSentences, type ResolvedSuggestion } from './suggest-sentences.ts';
import { SUGGESTION_KINDS } from './suggestion.ts';

const DraftPlace = z.object({
  county: z.coerce.number().int().min(0).max(999_999).describe('County code of the report, six digits.'),
  id: z.uuid(),
});
const InlineContent = z
  .array(z.record(z.string(), z.unknown()))
  .describe('Inline nodes, to be inserted as they are.');
const SuggestionShape = z.object({
  key: z.string(),
  kind: z.enum(SUGGESTION_KINDS),
  metric: z.string(),
  reason: z.string(),
  text: z.string(),
  nodes: InlineContent,
  figures: z.array(ResolvedFigure),
});

const present = (suggestion: ResolvedSuggestion) => ({
  ...suggestion,
  nodes: suggestion.nodes.map((node) => ({ ...node })),
});

export const suggestRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts/:county/:id/suggestions',
    summary: 'Sentences built from the report’s own figures: changes, targets, highest and lowest areas.',
    permission: 'report.compose',
    params: DraftPlace,
    response: z.object({
      rows: z.array(SuggestionShape),
      mayRephrase: z.boolean().describe('Whether a rephrasing service is set up.'),
    }),
  },
  async ({ db, scope, params }) => {
    const ref = { countyCode: params.county, id: params.id };
    const rows = await inSnapshot(db, scope, (tx) => suggestSentences(tx, scope, ref));
    return { rows: rows.map(present), mayRephrase: rephraseSettings() !== null };
  },
);

export const rephraseRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-drafts/:county/:id/suggestions/rephrasings',
    summary: 'One suggestion in other words by the bureau’s own language model; figures stay locked.',
    permission: 'report.compose',
    params: DraftPlace,
    body: z.object({ key: z.string().max(100).describe('Of a suggestion offered.') }),
    response: z.object({ text: z.string(), nodes: InlineContent }),
  },
  async ({ db, scope, params, body }) => {
    const settings = rephraseSettings();
    const ref = { countyCode: params.county, id: params.id };
    const suggestion = await inSnapshot(db, scope, (tx) => getSuggestion(tx, scope, ref, body.key));
    const nodes = await rephraseSentence(settings, suggestion.nodes);
    let next = 0;
    const text = nodes
      .map((node) => (node.type === 'text' ? node.text : suggestion.figures[next++]!.text))
      .join('');
    return { text, nodes: nodes.map((node) => ({ ...node })) };
  },
);
