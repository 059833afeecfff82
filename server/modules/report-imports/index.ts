/** The door of report imports: last year's document becomes this year's draft, its numbers proposed as figures. */
import { importDocumentRoute } from './import-document.route.ts';

export const routes = [importDocumentRoute];
