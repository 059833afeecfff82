import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright-core';

/** What comes out of the printer: the words of each page, blanks left out. */
export interface PrintedPages {
  readonly pages: readonly string[];
  /** Width and height of the first page in millimetres, whole. */
  readonly paper: readonly [number, number];
}

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
const inMillimetres = (points: number): number => Math.round((points / POINTS_PER_INCH) * MM_PER_INCH);

/** Keeps the browser's own dialog shut, which nobody here could answer: what the page would print can then be read. */
export const withoutPrintDialog = async (page: Page): Promise<void> => {
  await page.addInitScript('window.print = () => {}');
};

/** Prints the page as the browser would, by the paper its style asks for, and reads the sheets. */
export const printedPages = async (page: Page): Promise<PrintedPages> => {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const sheets = [...document.pages()];
    const { originalWidth, originalHeight } = sheets[0]!.getOriginalSize();
    const pages = sheets.map((sheet) => sheet.getText().replaceAll(/\s/g, ''));
    document.destroy();
    return { pages, paper: [inMillimetres(originalWidth), inMillimetres(originalHeight)] };
  } finally {
    library.destroy();
  }
};
