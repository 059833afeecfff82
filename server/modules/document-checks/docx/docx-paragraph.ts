import type { BlockKind, CellPlace } from '../text-block.ts';

/** A piece of a paragraph's text that stands in one w:t, and where it stands in the part. */
export interface TextPiece {
  /** Offset in the text of the paragraph. */
  readonly offset: number;
  readonly length: number;
  /** The raw characters of the w:t in the part. */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** The opening tag of that w:t. */
  readonly tagStart: number;
  readonly runStart: number;
  /** The properties of the run as written, to be repeated when the run is divided. */
  readonly runProperties: string;
  /** Whether nothing of the run stands before this piece. */
  readonly isFirstOfRun: boolean;
}

/** A paragraph of one part of a docx, as it reads when all changes are accepted. */
export interface DocxParagraph {
  readonly kind: BlockKind;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Right after the paragraph's properties: where something may be put in front of its text. */
  readonly contentStart: number;
  readonly cell?: CellPlace;
  readonly style: string | undefined;
  readonly list: { readonly number: string; readonly level: number } | undefined;
  /** The paragraph around a text box. */
  readonly host: DocxParagraph | undefined;
  /** Ids of the notes referred to. */
  readonly notes: readonly string[];
}
