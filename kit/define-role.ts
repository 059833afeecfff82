/**
 * One kind of thing a post lets its holder do. Administrators' permissions and business permissions never meet in one role.
 */
export type Permission =
  | 'people.read'
  | 'people.write'
  | 'people.reveal'
  | 'people.carry'
  | 'people.merge'
  | 'people.decide'
  | 'ledger.read'
  | 'ledger.write'
  | 'ledger.accept'
  | 'ledger.close'
  | 'ledger.late'
  | 'campaign.design'
  | 'campaign.fill'
  | 'import.run'
  | 'export.run'
  | 'export.approve'
  | 'metric.read'
  | 'report.read'
  | 'report.compose'
  | 'report.contribute'
  | 'report.finalise'
  | 'case.read'
  | 'case.apply'
  | 'case.handle'
  | 'case.decide'
  | 'case.supervise'
  | 'partner.reply'
  | 'partner.connect'
  | 'archive.read'
  | 'archive.manage'
  | 'document.erase'
  | 'message.receive'
  | 'message.read'
  | 'message.send'
  | 'rating.invite'
  | 'rating.handle'
  | 'knowledge.read'
  | 'knowledge.write'
  | 'knowledge.publish'
  | 'hall.device'
  | 'hall.read'
  | 'hall.serve'
  | 'hall.manage'
  | 'hotline.read'
  | 'hotline.answer'
  | 'hotline.handle'
  | 'region.manage'
  | 'calendar.manage'
  | 'account.manage'
  | 'grant.manage'
  | 'audit.read';

/** A business line (业务线), with the number used in scope keys; the number is never reused. */
export interface BusinessLine {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  /** Work of another body: only a post that names it covers it, never one for all lines. */
  readonly isPartner?: boolean;
}

export interface RoleDefinition {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
}

export const defineRole = (role: RoleDefinition): RoleDefinition => role;
export const defineBusinessLine = (line: BusinessLine): BusinessLine => line;
