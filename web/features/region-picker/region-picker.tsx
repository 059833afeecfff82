import { TreeSelect } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { regionRange, type RegionLevel } from '#kit/region-code.ts';
import { fetchRegionsBelow, useRegionSearch, useRegionsBelow, type Region } from '../../api/regions.ts';
import { useDebounced } from '../../ui/filter/use-debounced.ts';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { rememberRegions, useRegionName } from './region-names.ts';
import { textWidth } from '../../ui/text-width.ts';

interface RegionPickerProps {
  readonly aria?: FieldAria;
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (region: number | undefined, name?: string) => void;
  /** The name of the value, when the page already knows it. */
  readonly valueName?: string | undefined;
  /** Only regions of these levels can be chosen. */
  readonly levels?: readonly RegionLevel[];
  /** Only regions below this one are shown. */
  readonly within?: number;
  readonly allowClear?: boolean;
  readonly placeholder?: string;
  readonly width?: number | string;
}

interface Node {
  readonly id: number;
  readonly pId: number | null;
  readonly value: number;
  readonly title: string;
  readonly isLeaf: boolean;
  readonly selectable: boolean;
}

const LEVEL_WORDS: Readonly<Record<RegionLevel, string>> = {
  province: '省',
  city: '市',
  county: '县（区）',
  township: '乡镇（街道）',
  village: '村（社区）',
};

/** Regions inside the clerk's own scope: opened level by level, or found by typing. */
export const RegionPicker = (props: RegionPickerProps) => {
  const { aria, label, value, onChange, levels, within, allowClear = true, width = 320 } = props;
  const [loaded, setLoaded] = useState<readonly Region[]>([]);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  // Whoever walks the list by arrows chooses by them; whoever only types takes the first that was found.
  const walked = useRef(false);
  const text = useDebounced(typed.trim(), 200);
  const tops = useRegionsBelow(within);
  const found = useRegionSearch(text);
  const name = useRegionName(value, props.valueName);

  const nodes = useMemo(() => {
    const asNode = (region: Region, flat: boolean): Node => ({
      id: region.code,
      pId: flat ? null : region.parent,
      value: region.code,
      title: flat ? `${region.name}　${LEVEL_WORDS[region.level]}` : region.name,
      isLeaf: flat || !region.hasChildren,
      selectable: !levels || levels.includes(region.level),
    });
    if (text !== '') {
      const [first, last] = within === undefined ? [0, Infinity] : regionRange(within);
      const inside = (found.data ?? []).filter(({ code }) => code >= first && code <= last);
      return rememberRegions(inside).map((region) => asNode(region, true));
    }
    const top = tops.data ?? [];
    const topCodes = new Set(top.map(({ code }) => code));
    return rememberRegions([...top, ...loaded.filter(({ code }) => !topCodes.has(code))]).map((region) =>
      // A top of the scope hangs on nothing, whatever its own parent is.
      topCodes.has(region.code) ? { ...asNode(region, false), pId: null } : asNode(region, false),
    );
  }, [text, found.data, tops.data, loaded, levels, within]);

  const choose = (code: number | undefined) => {
    setTyped('');
    const title = nodes.find((node) => node.value === code)?.title.split('　')[0];
    onChange(code, title);
  };
  const onKey = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key.startsWith('Arrow')) walked.current = true;
    if (key !== 'Enter' || nativeEvent.isComposing || walked.current) return;
    const first = nodes.find(({ selectable }) => selectable);
    if (text === '' || text !== typed.trim() || !first) return;
    choose(first.value);
    setOpen(false);
  };

  return (
    <TreeSelect
      {...aria}
      aria-label={label}
      style={typeof width === 'number' ? textWidth(width) : { width, maxWidth: '100%' }}
      treeDataSimpleMode
      treeData={nodes}
      loadData={async (node) => {
        const below = await fetchRegionsBelow(Number(node.value));
        setLoaded((before) => [
          ...before,
          ...below.filter(({ code }) => !before.some((one) => one.code === code)),
        ]);
      }}
      showSearch={{
        filterTreeNode: false,
        onSearch: (words) => {
          walked.current = false;
          setTyped(words);
        },
      }}
      open={open}
      onOpenChange={setOpen}
      onKeyDown={onKey}
      allowClear={allowClear}
      placeholder={props.placeholder ?? '选择或输入名称'}
      notFoundContent={text === '' ? '正在读取' : '没有找到，请换个名称'}
      labelInValue
      value={value === undefined ? null : { value, label: name }}
      onChange={(chosen: { value: number; label: unknown } | null | undefined) => choose(chosen?.value)}
    />
  );
};
