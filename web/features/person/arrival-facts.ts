import type { Move } from '../../api/moves.ts';
import type { Fact } from '../../ui/facts.tsx';

/** What tells who waits to be accepted from others of the same name; nothing once the move is settled or on its way out. */
export const arrivalFacts = ({ arrival }: Move): readonly Fact[] =>
  arrival
    ? [
        { label: '出生日期', value: arrival.birthDate },
        { label: '身份证号', value: arrival.idNumberMasked },
      ]
    : [];
