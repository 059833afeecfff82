import type { FactSource } from '../../api/person-file.ts';

/** 孙红梅于 2026-05-02 更正：本人换号 */
export const sourceWords = ({ kind, by, effectiveOn, reason }: FactSource): string => {
  const did = kind === 'filed' ? '建档时登记' : `更正${reason ? `：${reason}` : ''}`;
  return `${by || '系统'}于 ${effectiveOn} ${did}`;
};

/** Tells where a fact of a file comes from: its last correction, else the filing. */
export const sourceTeller = (sources: readonly FactSource[]) => {
  const byField = new Map(sources.map((source) => [source.field, source]));
  return (field: string): string | undefined => {
    const source = byField.get(field) ?? byField.get('');
    return source && sourceWords(source);
  };
};
