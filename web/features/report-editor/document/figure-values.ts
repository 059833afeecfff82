import type {
  CellFigure,
  FiguresAnswer,
  ResolvedFigure,
  ResolvedTable,
} from '#kit/report-document/desk-contracts.ts';
import {
  MOST_ASKED,
  type FigureAttributes,
  type FigureTableAttributes,
} from '#kit/report-document/figure-attributes.ts';
import { cellKey } from './cell-key.ts';
import { figureKey } from './figure-key.ts';

export interface AskedFigures {
  readonly figures: readonly FigureAttributes[];
  readonly tables: readonly FigureTableAttributes[];
}

/** `isByItself`: everything is asked anew by the clock, nobody did anything. */
export type AskFigures = (asked: AskedFigures, isByItself: boolean) => Promise<FiguresAnswer>;

/** Chips met within this time are asked for in one request, so that they are of one snapshot. */
const GATHER_MS = 30;

/**
 * The values of the chips, tables and charts of one document: asked for together, kept by what they ask, told to whoever
 * watches. A value once known stays on screen while the server cannot be reached.
 */
export class FigureValues {
  private readonly ask: AskFigures;
  private readonly figures = new Map<string, ResolvedFigure>();
  private readonly tables = new Map<string, ResolvedTable>();
  private readonly watchers = new Map<string, Set<() => void>>();
  private readonly waiting = new Map<string, FigureAttributes | FigureTableAttributes>();
  private readonly wanted = new Map<string, FigureAttributes | FigureTableAttributes>();
  private differing: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();
  private isByItself = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the values shown were counted; null before the first answer. */
  asOf: string | null = null;

  constructor(ask: AskFigures) {
    this.ask = ask;
  }

  /** The value of a chip; undefined until it has been answered, which is asked for by this call. */
  figure(asked: FigureAttributes): ResolvedFigure | undefined {
    return this.known(this.figures, asked);
  }

  /** Resolves when each of these has a value; throws what the server, or the way to it, objected. */
  async whenKnown(asked: readonly FigureAttributes[]): Promise<void> {
    const unknown = asked.filter((one) => !this.figures.has(figureKey(one)));
    for (let at = 0; at < unknown.length; at += MOST_ASKED.figures) {
      const figures = unknown.slice(at, at + MOST_ASKED.figures);
      const answer = await this.ask({ figures, tables: [] }, false);
      figures.forEach((one, index) => this.tell(this.figures, one, answer.figures[index]));
    }
  }

  /** What a chip of the document shows; '' until its value has been answered. */
  readonly textOfChip = ({ attrs }: { readonly attrs: object }): string =>
    this.figure(attrs as FigureAttributes)?.text ?? '';

  /** The values of a table or chart. */
  table(asked: FigureTableAttributes): ResolvedTable | undefined {
    return this.known(this.tables, asked);
  }

  /** Calls back whenever the value of what is asked has come or changed; answers how to stop. */
  watch(asked: FigureAttributes | FigureTableAttributes, changed: () => void): () => void {
    const key = figureKey(asked);
    const all = this.watchers.get(key) ?? new Set();
    this.watchers.set(key, all.add(changed));
    return () => {
      all.delete(changed);
      if (all.size === 0 && this.watchers.get(key) === all) this.watchers.delete(key);
    };
  }

  /** Calls back after every answer; answers how to stop. */
  readonly listen = (answered: () => void): (() => void) => {
    this.listeners.add(answered);
    return () => this.listeners.delete(answered);
  };

  /** What is on screen and has been answered. */
  shown(): Pick<FiguresAnswer, 'figures' | 'tables'> {
    const watched = <T>(from: Map<string, T>): T[] =>
      [...from].flatMap(([key, value]) => (this.watchers.has(key) ? [value] : []));
    return { figures: watched(this.figures), tables: watched(this.tables) };
  }

  /** Asks anew for everything on screen, by itself. */
  refresh(): void {
    this.isByItself = this.waiting.size === 0;
    for (const [key, asked] of this.wanted) if (this.watchers.has(key)) this.waiting.set(key, asked);
    this.gather();
  }

  /** Whether records no longer bear out the value of a cell in a signed report. */
  differs(cell: CellFigure): boolean {
    return this.differing.has(cellKey(cell));
  }

  /** Marks these cells, by their keys, and has every table painted anew. */
  markDiffering(cells: ReadonlySet<string>): void {
    if (cells.size === 0 && this.differing.size === 0) return;
    this.differing = cells;
    for (const key of this.tables.keys()) for (const changed of this.watchers.get(key) ?? []) changed();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watchers.clear();
    this.listeners.clear();
  }

  private known<T>(from: Map<string, T>, asked: FigureAttributes | FigureTableAttributes): T | undefined {
    const key = figureKey(asked);
    const found = from.get(key);
    if (found === undefined && !this.wanted.has(key)) {
      this.isByItself = false;
      this.waiting.set(key, asked);
      this.gather();
    }
    this.wanted.set(key, asked);
    return found;
  }

  private gather(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.send();
    }, GATHER_MS);
  }

  private async send(): Promise<void> {
    const waiting = [...this.waiting.values()];
    const figures = waiting
      .filter((one): one is FigureAttributes => 'metric' in one)
      .slice(0, MOST_ASKED.figures);
    const tables = waiting
      .filter((one): one is FigureTableAttributes => 'metrics' in one)
      .slice(0, MOST_ASKED.tables);
    if (waiting.length === 0) return;
    for (const one of [...figures, ...tables]) this.waiting.delete(figureKey(one));
    if (this.waiting.size > 0) this.gather();
    try {
      const answer = await this.ask({ figures, tables }, this.isByItself);
      this.asOf = answer.asOf;
      figures.forEach((one, at) => this.tell(this.figures, one, answer.figures[at]));
      tables.forEach((one, at) => this.tell(this.tables, one, answer.tables[at]));
      for (const answered of this.listeners) answered();
    } catch {
      // Everything wanted is asked for again by refresh(), when the connection is back.
    }
  }

  private tell<T>(
    to: Map<string, T>,
    asked: FigureAttributes | FigureTableAttributes,
    value: T | undefined,
  ): void {
    if (value === undefined) return;
    const key = figureKey(asked);
    to.set(key, value);
    for (const changed of this.watchers.get(key) ?? []) changed();
  }
}
