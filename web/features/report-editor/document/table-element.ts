import type { CellFigure, ResolvedTable, TableCell } from '#kit/report-document/desk-contracts.ts';
import { columnHeadings, printedRows, rowHeadings } from '#kit/report-document/table-layout.ts';
import { reportedNote } from '#kit/report-document/reported-sources.ts';

const cell = (tag: 'td' | 'th', text: string, scope?: 'col' | 'row') => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (scope) element.setAttribute('scope', scope);
  return element;
};

const row = (...cells: readonly HTMLElement[]) => {
  const element = document.createElement('tr');
  element.append(...cells);
  return element;
};

/** A value that opens the rows it counts. */
const opener = (text: string, open: () => void) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'rj-cell';
  button.textContent = text;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    open();
  });
  return button;
};

export interface CellActions {
  readonly open: (figure: CellFigure) => void;
  /** Whether records no longer bear out the value. */
  readonly differs: (figure: CellFigure) => boolean;
}

const valueCell = (value: TableCell, { open, differs }: CellActions) => {
  const { text, missing, figure, reported } = value;
  const element = cell('td', figure && !reported ? '' : text);
  if (figure && !reported) element.append(opener(text, () => open(figure)));
  if (figure && differs(figure)) element.classList.add('rj-cell--differs');
  if (missing && missing !== 'no-base') element.classList.add('rj-missing');
  if (reported) {
    element.classList.add('rj-reported');
    element.title = reportedNote(reported.source);
  }
  return element;
};

/**
 * A table of figures as official documents print it: units in the headings or in a column of their own, a missing value
 * marked, a reported one marked with its source. A counted value opens its rows.
 */
export const tableElement = (
  resolved: ResolvedTable,
  label: string,
  actions: CellActions,
): HTMLTableElement => {
  const table = document.createElement('table');
  table.setAttribute('aria-label', label);
  const head = document.createElement('thead');
  const headings = [...rowHeadings(resolved), ...columnHeadings(resolved)];
  head.append(row(...headings.map((heading) => cell('th', heading, 'col'))));
  const body = document.createElement('tbody');
  body.append(
    ...printedRows(resolved).map(({ names, cells }) =>
      row(...names.map((name) => cell('th', name, 'row')), ...cells.map((one) => valueCell(one, actions))),
    ),
  );
  table.append(head, body);
  return table;
};
