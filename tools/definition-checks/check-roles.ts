import type { Permission } from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { repeated, type DefinitionFinding } from './finding.ts';

const ADMINISTRATION: readonly Permission[] = [
  'region.manage',
  'partner.connect',
  'account.manage',
  'grant.manage',
  'audit.read',
];

const finding = (where: string, happened: string, advice: string): DefinitionFinding => ({
  where,
  happened,
  advice,
  read: 'kit/define-role.ts',
});

/** Line numbers never clash, and administration and business never meet in one role. */
export const checkRoles = ({ roles, businessLines }: DefinitionSet): DefinitionFinding[] => [
  ...repeated(businessLines.map((line) => String(line.number))).map((number) =>
    finding(
      `business line ${number}`,
      'two lines have this number',
      'Give the new line a number never used before.',
    ),
  ),
  ...repeated([...businessLines, ...roles].map(({ code }) => code)).map((code) =>
    finding(`code ${code}`, 'it is used twice among lines and roles', 'Rename the newer one.'),
  ),
  ...roles
    .filter(({ permissions }) => {
      const administrative = permissions.filter((permission) => ADMINISTRATION.includes(permission));
      return administrative.length > 0 && administrative.length < permissions.length;
    })
    .map(({ code }) =>
      finding(
        `role ${code}`,
        'it mixes administration with business',
        'Split it: the three administrators hold no business permission.',
      ),
    ),
];
