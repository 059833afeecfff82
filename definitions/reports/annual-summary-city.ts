import { defineReport, heading } from '#kit';
import { benefitsAndMutualSupport } from './annual-summary/benefits-and-mutual-support.ts';
import { guidanceAndHonour } from './annual-summary/guidance-and-honour.ts';
import { introduction } from './annual-summary/introduction.ts';
import { partyBuilding } from './annual-summary/party-building.ts';
import { placementAndJobs } from './annual-summary/placement-and-jobs.ts';
import { rights } from './annual-summary/rights.ts';
import { serviceSystem } from './annual-summary/service-system.ts';
import { cityPlan } from './city-summary/city-plan.ts';
import { cityWork } from './city-summary/city-work.ts';

/** A city bureau's annual summary and plan: the six themes, then what the city level itself arranged and how it compares. */
export const annualSummaryCity = defineReport({
  code: 'annual-summary-city',
  name: '市级年度工作总结和下一年工作打算',
  title: '{bureau}{year}年工作总结和{nextYear}年工作打算',
  description: '市级年度总结和下一年打算：六个方面工作成效、市级统筹和同比变化、问题和打算。',
  version: 1,
  periods: ['year'],
  levels: ['province', 'city'],
  blocks: [
    ...introduction,
    heading(1, '一、{year}年工作开展情况'),
    ...partyBuilding,
    ...serviceSystem,
    ...placementAndJobs,
    ...benefitsAndMutualSupport,
    ...rights,
    ...guidanceAndHonour,
    ...cityWork,
    ...cityPlan,
  ],
});
