import { Select } from 'antd';
import type { Hall } from '../../api/hall-shapes.ts';

interface HallChooserProps {
  readonly hall: Hall | null;
  readonly halls: readonly Hall[];
  readonly onChoose: (id: string) => void;
}

/** Which hall the page is about; nothing to choose where there is one. */
export const HallChooser = ({ hall, halls, onChoose }: HallChooserProps) =>
  halls.length < 2 ? null : (
    <Select
      aria-label="服务大厅"
      style={{ minWidth: 220 }}
      options={halls.map(({ id, title }) => ({ value: id, label: title }))}
      value={hall?.id ?? null}
      onChange={onChoose}
    />
  );
