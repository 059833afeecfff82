import { defineReport, heading } from '#kit';
import { benefitsAndMutualSupport } from './annual-summary/benefits-and-mutual-support.ts';
import { guidanceAndHonour } from './annual-summary/guidance-and-honour.ts';
import { introduction } from './annual-summary/introduction.ts';
import { partyBuilding } from './annual-summary/party-building.ts';
import { placementAndJobs } from './annual-summary/placement-and-jobs.ts';
import { problemsAndPlan } from './annual-summary/problems-and-plan.ts';
import { rights } from './annual-summary/rights.ts';
import { serviceSystem } from './annual-summary/service-system.ts';

/** The bureau's annual summary and plan: work done under six themes, problems, next year. */
export const annualSummary = defineReport({
  code: 'annual-summary',
  name: '年度工作总结和下一年工作打算',
  title: '{bureau}{year}年工作总结和{nextYear}年工作打算',
  description:
    '年度工作总结和下一年打算，按党建、服务体系、安置就业、拥军优抚、权益维护、思想引领六个方面成文。',
  version: 2,
  periods: ['year'],
  blocks: [
    ...introduction,
    heading(1, '一、{year}年工作开展情况'),
    ...partyBuilding,
    ...serviceSystem,
    ...placementAndJobs,
    ...benefitsAndMutualSupport,
    ...rights,
    ...guidanceAndHonour,
    ...problemsAndPlan,
  ],
});
