import { caseOriginRoute } from './case-origin.route.ts';
import { lineBehindRoute } from './line-behind.route.ts';

/** The door of case origins: from which visit or call a case was taken in, and which of their lines could not follow its end. */
export const routes = [caseOriginRoute, lineBehindRoute];
