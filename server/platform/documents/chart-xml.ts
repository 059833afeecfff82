import type { DocumentChart } from './document-block.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Calm inks that stay apart when printed in grey. */
const INKS = ['2F5D8C', 'B5543A', '6B8E4E', '8C7A2F', '6A5A8C', '4F8C8C'] as const;
const FONT =
  '<a:latin typeface="Times New Roman"/><a:ea typeface="仿宋_GB2312"/><a:cs typeface="Times New Roman"/>';
const TEXT = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1050">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const points = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, at) =>
      value === null ? '' : `<c:pt idx="${at}"><c:v>${escape(String(value))}</c:v></c:pt>`,
    )
    .join('');

const ink = (shape: DocumentChart['shape'], at: number): string => {
  const fill = `<a:solidFill><a:srgbClr val="${INKS[at % INKS.length]}"/></a:solidFill>`;
  return shape === 'bar'
    ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
    : `<c:spPr><a:ln w="25400">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>`;
};

type Shape = DocumentChart['shape'];
type Series = DocumentChart['series'][number] & { readonly at: number };

const seriesXml = (shape: Shape, categories: readonly string[], series: readonly Series[]): string =>
  series
    .map(
      ({ name, values, at }) =>
        `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escape(name)}</c:v></c:tx>${ink(shape, at)}` +
        `<c:cat><c:strLit>${points(categories)}</c:strLit></c:cat>` +
        `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(values)}</c:numLit></c:val>` +
        `${shape === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`,
    )
    .join('');

/** Beside a bar numbers stand at its end by themselves; those of a line above it, or it would run through them. */
const labelsXml = (shape: Shape): string =>
  `<c:dLbls>${TEXT}${shape === 'line' ? '<c:dLblPos val="t"/>' : ''}` +
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

/** The two axes of a scale: categories and values. */
interface Scale {
  readonly category: number;
  readonly value: number;
}
const LEFT: Scale = { category: 1, value: 2 };
const RIGHT: Scale = { category: 3, value: 4 };

const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

const axesXml = (scale: Scale): string => {
  const isRight = scale === RIGHT;
  return (
    `<c:catAx><c:axId val="${scale.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isRight ? 1 : 0}"/><c:axPos val="b"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${TEXT}<c:crossAx val="${scale.value}"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="${scale.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isRight ? 'r' : 'l'}"/>` +
    `${isRight ? '' : GRID}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `${TEXT}<c:crossAx val="${scale.category}"/><c:crosses val="${isRight ? 'max' : 'autoZero'}"/></c:valAx>`
  );
};

/** Beyond so many marks, numbers beside them cover one another. */
const MOST_LABELS = 24;

const groupXml = (chart: DocumentChart, shape: Shape, series: readonly Series[], scale: Scale): string => {
  const labels = chart.categories.length * chart.series.length <= MOST_LABELS ? labelsXml(shape) : '';
  const inside = `${seriesXml(shape, chart.categories, series)}${labels}`;
  const axes = `<c:axId val="${scale.category}"/><c:axId val="${scale.value}"/>`;
  return shape === 'bar'
    ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${inside}<c:gapWidth val="80"/>${axes}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inside}<c:marker val="1"/>${axes}</c:lineChart>`;
};

const plotXml = (chart: DocumentChart): string => {
  const series = chart.series.map((one, at) => ({ ...one, at }));
  const right = series.filter(({ onRight }) => onRight);
  const left = series.filter(({ onRight }) => !onRight);
  return (
    groupXml(chart, chart.shape, left, LEFT) +
    (right.length === 0 ? '' : groupXml(chart, 'line', right, RIGHT)) +
    axesXml(LEFT) +
    (right.length === 0 ? '' : axesXml(RIGHT))
  );
};

/**
 * A chart part (DrawingML, ECMA-376 part 1, 21.2) with its numbers written into it: Word, WPS and LibreOffice draw it
 * themselves, so that no font is needed where the document is made.
 */
export const chartXml = (chart: DocumentChart): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
  `${plotXml(chart)}</c:plotArea>` +
  `${chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${TEXT}</c:legend>` : ''}` +
  '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>';
