import { table, type ReportBlock } from '#kit';

/** Petitions, aid, legal and psychological services; guidance, honour, volunteers, publicity. */
export const rightsAndHonourTables: readonly ReportBlock[] = [
  table('表10　权益维护和困难帮扶', [
    'petitions',
    'petitions-closed',
    'petition-closed-rate',
    'petition-on-time-rate',
    'petition-satisfaction',
    'legal-persons',
    'psychology-persons',
    'aid-people',
    'aid-times',
    'aid-amount',
  ]),
  table('表11　思想引领、褒扬纪念和宣传', [
    'guidance-sessions',
    'guidance-attendees',
    'honour-file-people',
    'selections',
    'volunteer-teams-ever',
    'volunteers-ever',
    'volunteer-activities',
    'volunteer-hours',
    'tributes',
    'tribute-participants',
    'memorials-repaired',
    'plaques-hung',
    'publicity-articles',
    'publicity-lectures',
  ]),
  table('表12　困难帮扶和志愿服务分地区情况', ['aid-people', 'aid-amount', 'volunteer-activities'], {
    by: 'area',
  }),
];
