/** Colours and sizes of the workbench; the one place they are written. */
export const tokens = {
  ink: '#1F2A24',
  inkSecondary: '#5B6B62',
  inkDisabled: '#A5B0AA',
  green: '#1E5B3F',
  greenHover: '#2A7552',
  greenSoft: '#EAF3EE',
  red: '#B3261E',
  redSoft: '#FBECEA',
  amber: '#8A5200',
  amberSoft: '#FFF4E0',
  blueGrey: '#41627E',
  page: '#F6F8F7',
  panel: '#FFFFFF',
  line: '#E1E7E3',
} as const;

export const fontFamily =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Publishes the tokens as CSS variables (`--rj-green-soft`) for our own style sheets. */
export const publishTokens = (root: HTMLElement) => {
  for (const [name, value] of Object.entries(tokens)) root.style.setProperty(`--rj-${kebab(name)}`, value);
  root.style.setProperty('--rj-font', fontFamily);
};

/** Colours of charts, in the order they are taken. */
export const chartColours = [
  tokens.green,
  tokens.blueGrey,
  tokens.amber,
  '#5F7322',
  '#8C5A7A',
  tokens.inkSecondary,
] as const;
