import { caseOriginRoute } from './case-origin.route.ts';

/** The door of case origins: from which visit or call a case was taken in. */
export const routes = [caseOriginRoute];
