import type { ReportDefinition } from '#kit';
import { annualSummaryCity } from './annual-summary-city.ts';
import { annualSummary } from './annual-summary.ts';
import { leadershipTeamAnnual } from './leadership-team-annual.ts';
import { monthlyBrief } from './monthly-brief.ts';
import { quarterlyBrief } from './quarterly-brief.ts';
import { serviceCentreAnnual } from './service-centre-annual.ts';
import { serviceStationAnnual } from './service-station-annual.ts';
import { thematicReport } from './thematic-report.ts';
import { yearlyStatistics } from './yearly-statistics.ts';

export const allReports: readonly ReportDefinition[] = [
  annualSummary,
  annualSummaryCity,
  serviceCentreAnnual,
  serviceStationAnnual,
  leadershipTeamAnnual,
  quarterlyBrief,
  monthlyBrief,
  thematicReport,
  yearlyStatistics,
];
