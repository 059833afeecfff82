import { Segmented } from 'antd';
import type { RatioPart } from '../../api/metrics.ts';

interface PartSwitchProps {
  readonly value: RatioPart;
  readonly onChange: (part: RatioPart) => void;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
}

const words = (side: string, title: string | undefined) => (title ? `${side}：${title}` : side);

/** For rates: whether the rows of the numerator or of the denominator are shown. */
export const PartSwitch = ({ value, onChange, numerator, denominator }: PartSwitchProps) => (
  <Segmented<RatioPart>
    aria-label="分子或分母"
    style={{ marginBottom: 8 }}
    value={value}
    onChange={onChange}
    options={[
      { value: 'numerator', label: words('分子', numerator) },
      { value: 'denominator', label: words('分母', denominator) },
    ]}
  />
);
