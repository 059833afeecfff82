import JSZip from 'jszip';
import { chartXml } from './chart-xml.ts';
import type { DocumentChart } from './document-block.ts';
import { chartMark } from './official-chart.ts';
import { TEXT_WIDTH } from './page-layout.ts';

const EMU_PER_TWIP = 635;
/** As wide as the text; a height of 5/11 leaves room for text on the same page. */
const WIDTH = TEXT_WIDTH * EMU_PER_TWIP;
const HEIGHT = Math.round((WIDTH * 5) / 11);

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

const drawing = (number: number, title: string): string => {
  const name = title.replace(/[<>&"]/g, '');
  return (
    `<w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${WIDTH}" cy="${HEIGHT}"/><wp:docPr id="${9000 + number}" name="图${number}" descr="${name}"/>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATION}" r:id="rIdChart${number}"/>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
};

const change = async (zip: JSZip, path: string, edit: (xml: string) => string): Promise<void> => {
  const xml = await zip.file(path)?.async('string');
  if (xml === undefined) throw new Error(`A packed document has no ${path}.`);
  zip.file(path, edit(xml));
};

/** Puts the charts into a packed document where `officialChart` left their marks, as parts of their own. */
export const insertCharts = async (packed: Buffer, charts: readonly DocumentChart[]): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(packed);
  charts.forEach((chart, at) => zip.file(`word/charts/chart${at + 1}.xml`, chartXml(chart)));
  const all = (write: (number: number, chart: DocumentChart) => string): string =>
    charts.map((chart, at) => write(at + 1, chart)).join('');
  await change(zip, 'word/document.xml', (xml) =>
    charts.reduce((done, chart, at) => {
      const text = new RegExp(`<w:t(?: [^>]*)?>${chartMark(at + 1)}</w:t>`);
      return done.replace(text, () => drawing(at + 1, chart.title));
    }, xml),
  );
  await change(zip, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `${all((number) => `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART_TYPE}"/>`)}</Types>`,
    ),
  );
  await change(zip, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${all((number) => `<Relationship Id="rIdChart${number}" Type="${RELATION}/chart" Target="charts/chart${number}.xml"/>`)}</Relationships>`,
    ),
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};
