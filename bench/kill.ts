import { runKillTrial } from '#tests/kill/kill-trial.ts';
import { keepRun } from './results.ts';

const KILLS = 50;
const WRITERS = 20;

/** Kills server, database or both at 50 random moments under 20 writers, over a data folder of its own. */
export const benchKill = async (): Promise<void> => {
  const rounds: unknown[] = [];
  const result = await runKillTrial({
    kills: KILLS,
    writers: WRITERS,
    onRound: (round) => {
      rounds.push(round);
      process.stdout.write(
        `kill ${round.number} of ${KILLS} (${round.what}): ${round.acknowledged} acknowledged\n`,
      );
    },
  });
  const { acknowledged, lost, doubled, faults } = result;
  keepRun(
    'kill',
    [
      {
        work: `SIGKILL at ${KILLS} random moments under ${WRITERS} writers`,
        goal: 'none lost, none doubled, verify passes',
        measured: `${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled, ${faults.length} faults`,
        reached: lost.length + doubled.length + faults.length === 0,
      },
    ],
    { ...result, rounds },
  );
};
