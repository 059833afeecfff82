import type { ResolvedTable } from '#kit/report-document/desk-contracts.ts';

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

/** A table of figures as official documents print it: units in the headings, a missing value marked. */
export const tableElement = ({ columns, rows }: ResolvedTable, label: string): HTMLTableElement => {
  const table = document.createElement('table');
  table.setAttribute('aria-label', label);
  const head = document.createElement('thead');
  head.append(
    row(
      cell('th', '', 'col'),
      ...columns.map(({ title, unit }) => cell('th', unit ? `${title}（${unit}）` : title, 'col')),
    ),
  );
  const body = document.createElement('tbody');
  body.append(
    ...rows.map(({ label: name, cells }) =>
      row(
        cell('th', name, 'row'),
        ...cells.map(({ text, missing }) => {
          const element = cell('td', text);
          if (missing) element.className = 'rj-missing';
          return element;
        }),
      ),
    ),
  );
  table.append(head, body);
  return table;
};
