import type { Move } from '../../api/moves.ts';
import type { Fact } from '../../ui/page/facts.tsx';

/**
 * From where to where somebody moves; before it, while the person waits to be accepted here, what tells them from others of
 * the same name.
 */
export const moveFacts = ({ arrival, fromName, toName }: Move): readonly Fact[] => [
  ...(arrival
    ? [
        { label: '出生日期', value: arrival.birthDate },
        { label: '身份证号', value: arrival.idNumberMasked },
      ]
    : []),
  { label: '迁出地', value: fromName },
  { label: '迁入地', value: toName },
];
