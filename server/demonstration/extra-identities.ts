import type { PersonKind } from './person-kinds.ts';
import type { Random } from './random.ts';
import type { Service } from './service-of.ts';

/** 城乡分类代码 of a village. */
const VILLAGE = 220;

interface Circumstances {
  readonly kind: PersonKind;
  readonly age: number;
  readonly urbanRuralClass: number | null;
  readonly service: Service | undefined;
}

/** Who may have fought or served at a test site: soldiers of those years. */
const servedIn = (service: Service, from: string, to: string): boolean =>
  service.enlistedOn < to && service.dischargedOn > from;

/** Identities held beside the main one (一人可有多重身份). */
export const extraIdentities = (
  { kind, age, urbanRuralClass, service }: Circumstances,
  random: Random,
): readonly string[] => {
  if (!service) return [];
  const extra: string[] = [];
  const conscript = kind.identity === 'retired-soldier';
  if (servedIn(service, '1979-02-17', '1989-12-31') && random.chance(0.09)) extra.push('combat-veteran');
  if (servedIn(service, '1964-10-16', '1996-07-29') && random.chance(0.012))
    extra.push('nuclear-test-veteran');
  if (conscript && age >= 60 && urbanRuralClass === VILLAGE && random.chance(0.85))
    extra.push('rural-over-60');
  if (conscript && age >= 40 && random.chance(0.025)) extra.push('returned-with-illness');
  if (random.chance(0.035)) extra.push('disabled-soldier');
  return extra;
};
