import { LINE, SIZE } from './page-layout.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Paragraphs of a table: 四号, standing closer than the text. Said once here, since a table has thousands of them. */
export const TABLE_STYLE = 'TableText';

/**
 * word/styles.xml. The page declares the grid of the standard, but the text says its own line height and character
 * spacing: programs disagree on how to snap to a grid narrower than the font (LibreOffice gives each character two cells),
 * and only so do they all set 22 lines of 28 characters.
 */
export const documentStyles = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${NAMESPACE}"><w:docDefaults>` +
  '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>' +
  `<w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="${LINE.line}" w:lineRule="${LINE.lineRule}"/></w:pPr>` +
  `<w:rPr><w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/></w:rPr></w:style>` +
  `<w:style w:type="paragraph" w:styleId="${TABLE_STYLE}"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>` +
  '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>' +
  `<w:rPr><w:sz w:val="${SIZE.small}"/><w:szCs w:val="${SIZE.small}"/></w:rPr></w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>';
