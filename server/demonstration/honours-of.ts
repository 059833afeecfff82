import { weighted, type Random } from './random.ts';
import type { Service } from './service-of.ts';

interface Honour {
  readonly title: string;
  readonly level: string;
  readonly awardedOn: string;
  readonly awardedBy: string | null;
}

const merit = weighted([
  [{ title: '嘉奖', level: 'commendation' }, 60],
  [{ title: '四有优秀军人', level: 'outstanding' }, 28],
  [{ title: '三等功', level: 'third-class' }, 10],
  [{ title: '二等功', level: 'second-class' }, 2],
]);

const SHARE_WITH_HONOUR = 0.2;

/** An award in the last year of service, for one soldier in five. */
export const honoursOf = (service: Service, unit: string, random: Random): readonly Honour[] =>
  random.chance(SHARE_WITH_HONOUR)
    ? [
        {
          ...merit(random),
          awardedOn: `${Number(service.dischargedOn.slice(0, 4)) - 1}-12-01`,
          awardedBy: unit,
        },
      ]
    : [];
