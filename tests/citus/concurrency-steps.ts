import { getLedger, recordEntry } from '#modules/ledgers';
import { foldDeltas, metricValue } from '#modules/metrics';
import { CITY, machine } from './clerks.ts';
import type { Cluster } from './cluster.ts';
import { OTHER_VILLAGE, VILLAGE } from './people-steps.ts';
import { same, type Step } from './steps.ts';
import { visitOn } from './visit-answers.ts';

const WRITERS = 48;
const AT_ONCE = 2;
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
              answers: visitOn(DAY),
            }),
          );
        const seen: number[] = [];
        let isWriting = true;
        const write = async () => {
          try {
            for (let at = 0; at < WRITERS; at += AT_ONCE)
              await Promise.all(Array.from({ length: AT_ONCE }, (_, next) => record(at + next)));
          } finally {
            isWriting = false;
          }
        };
        const watch = async () => {
          while (isWriting) seen.push((await figure()).value ?? 0);
        };
        const fold = async () => {
          while (isWriting) await foldDeltas(db);
        };
        await Promise.all([write(), watch(), fold()]);
        await foldDeltas(db);
        same((await figure()).value, WRITERS);
        same(
          seen,
          seen.toSorted((left, right) => left - right),
          'figures read meanwhile',
        );
        return `${WRITERS} entries, read ${seen.length} times meanwhile`;
      },
    },
  ];
};
