/** The door of the mirror sheets: differences as workbooks, to be worked through or sent to be corrected. */
import { exportDifferencesRoute } from './export-differences.route.ts';
import { mirrorTemplateRoute } from './mirror-template.route.ts';

export const routes = [exportDifferencesRoute, mirrorTemplateRoute];
