import { maySeeFigure, getMetric } from '#modules/metrics';
import type { FigureChip, RegionCode } from '#kit';
import { policiesAreOff } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { Problem } from '#platform/errors/problem.ts';

/**
 * A report is composed from whole figures or not at all: who sees only some business lines would otherwise sign figures
 * that leave the others out. Throws Problem forbidden that names some of the figures.
 */
export const requireReportFigures = (
  scope: Scope,
  chips: readonly FigureChip[],
  region: RegionCode,
): void => {
  if (policiesAreOff()) return;
  const metrics = [...new Set(chips.map((chip) => chip.metric))];
  const hidden = metrics.filter((metric) => !maySeeFigure(scope, metric, region));
  if (hidden.length === 0) return;
  const examples = hidden.slice(0, 3).map((metric) => getMetric(metric).title);
  throw new Problem(
    'forbidden',
    'report-outside-scope',
    `这份总结有${hidden.length}项指标超出您岗位的范围，例如${examples.join('、')}。`,
    { advice: '请由办公室文稿人员或局领导生成，或改选本辖区。' },
  );
};
