import { table, type ReportBlock } from '#kit';

/** Reports home, placement, insurance, training, jobs and business. */
export const resettlementTables: readonly ReportBlock[] = [
  table('表5　移交安置', [
    'return-reports',
    'return-in-time-rate',
    'placements',
    'placements-soldiers',
    'placements-sergeants',
    'placements-officers',
    'placements-families',
    'placements-retired',
    'placements-on-post-rate',
    'insurance-cases',
    'insurance-done-rate',
    'insurance-make-up',
  ]),
  table('表6　就业创业', [
    'training-sessions',
    'training-trainees',
    'training-pass-rate',
    'job-fairs',
    'job-fair-posts',
    'job-fair-hires',
    'job-seekers',
    'employed-people',
    'employment-follow-up-rate',
    'employers-ever',
    'startup-loans',
    'startup-loan-amount',
  ]),
  table('表7　实现就业创业和培训分地区情况', ['employed-people', 'training-trainees', 'job-fair-hires'], {
    by: 'area',
  }),
];
