import { Tag } from 'antd';
import type { Light } from '../../api/hotline.ts';
import { dueWords } from './hotline-words.ts';

const COLOURS: Readonly<Record<Light, string>> = {
  green: 'success',
  amber: 'warning',
  red: 'error',
  grey: 'default',
};

interface DueLightProps {
  readonly dueOn: string | null;
  readonly light: Light;
  readonly daysLeft: number | null;
}

/** A due day with its light, always with words. */
export const DueLight = ({ dueOn, light, daysLeft }: DueLightProps) => {
  const words = dueWords(light, daysLeft);
  return (
    <>
      {dueOn ?? ''} {words ? <Tag color={COLOURS[light]}>{words}</Tag> : null}
    </>
  );
};
