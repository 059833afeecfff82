import { Input, Select } from 'antd';
import { MOST_METRICS } from '#kit/report-document/figure-attributes.ts';
import { useMetrics } from '../../api/metrics.ts';
import { FormField } from '../../ui/form/form-field.tsx';

interface TopicFieldsProps {
  readonly topic: string;
  readonly metrics: readonly string[];
  readonly onTopic: (topic: string) => void;
  readonly onMetrics: (metrics: readonly string[]) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What a thematic report is about, and the metrics it speaks of, in the order they are chosen. */
export const TopicFields = ({ topic, metrics, onTopic, onMetrics, errorOf }: TopicFieldsProps) => {
  const all = useMetrics().data ?? [];
  return (
    <>
      <FormField
        id="topic"
        label="专题名称"
        help="写进题目和正文，如“困难帮扶”“就业创业”。"
        error={errorOf('topic')}
      >
        {(aria) => (
          <Input
            {...aria}
            aria-label="专题名称"
            maxLength={40}
            value={topic}
            onChange={({ target }) => onTopic(target.value)}
          />
        )}
      </FormField>
      <FormField
        id="metrics"
        label="专题指标"
        help="输入名称、拼音或首字母逐个选取，按选取的先后成文；一般六至十二个。"
        error={errorOf('metrics')}
      >
        {(aria) => (
          <Select
            {...aria}
            aria-label="专题指标"
            mode="multiple"
            maxCount={MOST_METRICS.asRows}
            style={{ width: '100%' }}
            placeholder="输入名称、拼音或首字母"
            showSearch={{
              filterOption: (typed, option) => option?.words.includes(typed.toLowerCase()) ?? false,
            }}
            value={[...metrics]}
            options={all.map(({ code, title, unit, pinyin, initials }) => ({
              value: code,
              label: `${title}（${unit}）`,
              words: `${title} ${pinyin} ${initials}`,
            }))}
            onChange={(codes: string[]) => onMetrics(codes)}
          />
        )}
      </FormField>
    </>
  );
};
