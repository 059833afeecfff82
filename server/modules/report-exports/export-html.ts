import { spellMoment } from '#kit/format-moment.ts';
import {
  chartCaption,
  columnHeadings,
  drawnTable,
  lateNoteOf,
  printedRows,
  reportedNote,
  reportedSources,
  rowHeadings,
  titleOf,
  type ResolvedTable,
} from '#kit/report-document/index.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { titleLines } from '#platform/documents/title-lines.ts';
import { chartSvg } from './chart-svg.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportedReport } from './exported-report.ts';
import { figureFacts } from './figure-facts.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './html-page-parts.ts';
import { readingBlocks, type ReadBlock, type ReadPiece } from './reading-blocks.ts';
import { cellText, figureNote, tableNote } from './reported-marks.ts';
import { reportSubtitle } from './report-subtitle.ts';

const inline = (piece: ReadPiece): string => {
  if ('figure' in piece) {
    const { figure, number } = piece;
    const missing = figure.missing ? ' missing' : '';
    // Words of the line, not a box in it, so that no line begins with the comma after a figure.
    return `<a role="button" href="#facts" class="figure${missing}" data-figure="${number}" aria-haspopup="dialog">${escapeHtml(figure.text)}</a>${figureNote(figure) ? '<sup>［上报］</sup>' : ''}`;
  }
  const words = escapeHtml(piece.text);
  const slanted = piece.italic ? `<em>${words}</em>` : words;
  return piece.bold ? `<strong>${slanted}</strong>` : slanted;
};

const tableHtml = (table: ResolvedTable): string =>
  `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(table.title)}"><table><caption>${escapeHtml(table.title)}</caption><thead><tr>` +
  [...rowHeadings(table), ...columnHeadings(table)]
    .map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`)
    .join('') +
  '</tr></thead><tbody>' +
  printedRows(table)
    .map(
      ({ names, cells }) =>
        `<tr>${names.map((name) => `<th scope="row">${escapeHtml(name)}</th>`).join('')}${cells.map((cell) => `<td>${escapeHtml(cellText(cell))}</td>`).join('')}</tr>`,
    )
    .join('') +
  `</tbody></table></div>${noteHtml(tableNote(table))}`;

const noteHtml = (note: string | undefined): string =>
  note ? `<p class="note">${escapeHtml(note)}</p>` : '';

/** The documents reported figures were taken from, at the foot of the text. */
const sourcesHtml = ({ values }: ExportedReport): string =>
  reportedSources(values)
    .map((source) => noteHtml(`注：标“上报”的是${reportedNote(source)}`))
    .join('');

const tableOrReason = (table: ResolvedTable, html: string): string =>
  table.missingText
    ? `<p class="missing">［缺：${escapeHtml(table.title)}。${escapeHtml(table.missingText)}］</p>`
    : html;

const blockHtml = (block: ReadBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${block.pieces.map(inline).join('')}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${block.pieces.map(inline).join('')}</p>`;
    case 'table':
      return tableOrReason(block.table, tableHtml(block.table));
    case 'chart':
      return tableOrReason(
        block.table,
        `<figure>${chartSvg(drawnTable(block.table), block.shape)}<figcaption>${escapeHtml(chartCaption(block.table))}</figcaption></figure>`,
      );
  }
};

const factsHtml = ({ values }: ExportedReport): string =>
  values.figures
    .map(
      (figure, at) =>
        `<dl id="facts-${at + 1}">${figureFacts(figure)
          .map(([word, value]) => `<dt>${word}</dt><dd>${escapeHtml(value)}</dd>`)
          .join('')}</dl>`,
    )
    .join('');

/** The title in the lines it has on paper, each of which breaks further where a screen is narrower. */
const titleHtml = (title: string): string =>
  titleLines(title)
    .map((line) => `<span>${escapeHtml(line)}</span>`)
    .join('');

/** Nothing may be fetched and nothing sent: the page is what its file holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/**
 * The report as one HTML file that works offline: a click on a figure shows its definition, days, numerator, denominator
 * and number of records. It holds aggregates only and asks nothing of any server.
 */
export const exportHtml = (report: ExportedReport): string => {
  const title = titleOf(report.document);
  const subtitle = reportSubtitle(report);
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${PAGE_STYLE}</style></head>` +
    `<body><main><h1>${titleHtml(title)}</h1>${subtitle ? `<p class="subtitle">${escapeHtml(subtitle)}</p>` : ''}` +
    readingBlocks(report).map(blockHtml).join('') +
    `<p class="signed">${escapeHtml(report.bureau)}<br>${officialDate(report.signedOn)}</p>${noteHtml(lateNoteOf(report.values))}${sourcesHtml(report)}</main>` +
    `<footer>数字取自台账和档案，统计于${escapeHtml(spellMoment(new Date(report.values.asOf)))}。点击数字可查看口径和记录数；本文件不含个人信息，不连接网络。</footer>` +
    '<dialog id="facts" aria-label="数字的口径"><div id="facts-body"></div><button type="button" id="facts-close">关闭</button></dialog>' +
    `<template id="all-facts">${factsHtml(report)}</template><script>${PAGE_SCRIPT}</script></body></html>`
  );
};
