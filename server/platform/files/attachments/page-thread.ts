import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { PageOrder } from './draw-in-thread.ts';

const { path, thumb, edge } = workerData as PageOrder;
const QUALITY = 76;

const library = await PDFiumLibrary.init();
const document = await library.loadDocument(await readFile(path));
const pages = document.getPageCount();
const page = document.getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
// Twice the edge, then halved: letters drawn at their final size run together.
const scale = (2 * edge) / Math.max(originalWidth, originalHeight, 1);
const image = await page.render({ scale, render: 'bitmap' });
await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 4 } })
  .resize({ width: edge, height: edge, fit: 'inside' })
  .flatten({ background: '#ffffff' })
  .jpeg({ quality: QUALITY })
  .toFile(thumb);
parentPort?.postMessage(pages);
