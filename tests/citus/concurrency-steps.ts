import { getLedger, recordEntry } from '#modules/ledgers';
import { foldDeltas, metricValue } from '#modules/metrics';
import { CITY, machine } from './clerks.ts';
import type { Cluster } from './cluster.ts';
import { OTHER_VILLAGE, VILLAGE } from './people-steps.ts';
import { same, type Step } from './steps.ts';

const WRITERS = 24;
const DAY = '2025-07-01';

/** Writers, folds and readers side by side. */
export const concurrencySteps = ({ db, everywhere }: Cluster): Step[] => {
  const ledger = getLedger('visit');
  const figure = () =>
    everywhere((tx) => metricValue(tx, { metric: 'visit-persons', region: CITY, from: DAY, to: DAY }));
  return [
    {
      title:
        'writers of both counties and folds side by side lose nothing, and no reader sees a figure twice',
      run: async () => {
        const record = (at: number) =>
          everywhere((tx) =>
            recordEntry(tx, machine, ledger, {
              regionCode: at % 2 === 0 ? VILLAGE : OTHER_VILLAGE,
              answers: {
                visitedOn: DAY,
                occasion: 'spring-festival',
                audience: 'disabled-soldier',
                recipientName: '某户',
                persons: 1,
                cash: 0,
                visitor: '站长',
              },
            }),
          );
        const seen: number[] = [];
        const watch = async () => {
          for (let read = 0; read < 12; read += 1) seen.push((await figure()).value ?? 0);
        };
        const fold = async () => {
          for (let round = 0; round < 4; round += 1) await foldDeltas(db);
        };
        await Promise.all([watch(), fold(), ...Array.from({ length: WRITERS }, (_, at) => record(at))]);
        await foldDeltas(db);
        same((await figure()).value, WRITERS);
        same(
          seen,
          seen.toSorted((left, right) => left - right),
          'figures read meanwhile',
        );
        return `${WRITERS} entries; read meanwhile ${seen.join(' ')}`;
      },
    },
  ];
};
