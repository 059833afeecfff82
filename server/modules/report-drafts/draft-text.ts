import { sql } from 'kysely';
import type { Node } from 'prosemirror-model';
import type { ReportDocument } from '#kit/report-document/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftRow } from './draft.ts';
import { changedBy, readDocument, type StepJson } from './steps/edit-document.ts';

/** A draft without its document. */
export type DraftHead = Omit<DraftRow, 'document'>;

/** The text of a draft at one version, read and ready to be changed. */
export interface DraftText {
  readonly node: Node;
  /** Of its JSON, in characters; never less than it is. */
  readonly length: number;
}

/** The steps after the document that is stored. */
const stepsAfter = async (
  tx: Tx,
  { county_code: county, id }: DraftHead,
  version: number,
): Promise<StepJson[]> => {
  const { rows } = await sql<{ step: StepJson }>`
    select step from report_step
    where county_code = ${county} and draft_id = ${id} and number > ${version} order by number
  `.execute(tx);
  return rows.map(({ step }) => step);
};

/** The text of a draft as it is now: the document stored, and the steps after it. */
export const currentText = async (tx: Tx, head: DraftHead, stored: ReportDocument): Promise<DraftText> => {
  const version = head.document_version ?? head.step_version;
  const steps = version === head.step_version ? [] : await stepsAfter(tx, head, version);
  const length = JSON.stringify(stored).length + JSON.stringify(steps).length;
  return { node: changedBy(readDocument(stored), steps), length };
};

const MOST_KEPT = 24;

/**
 * Texts lately written in, kept in this process under draft and version. A version is what its steps say and never another,
 * so what is found here is right whoever stored it; only what has been committed may be kept.
 */
class DraftTexts {
  readonly #kept = new Map<string, { readonly version: number; readonly text: DraftText }>();

  find({ id, step_version: version }: DraftHead): DraftText | undefined {
    const kept = this.#kept.get(id);
    return kept?.version === version ? kept.text : undefined;
  }

  keep({ id, step_version: version }: DraftHead, text: DraftText): void {
    this.#kept.delete(id);
    this.#kept.set(id, { version, text });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

export const draftTexts = new DraftTexts();
