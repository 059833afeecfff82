import type { ThemeConfig } from 'antd';
import { fontFamily, tokens } from './tokens.ts';

export interface ThemeSettings {
  /** For older eyes: 18 px text and taller controls. */
  readonly large: boolean;
  /** The machine asks for less motion: nothing slides or fades. */
  readonly still: boolean;
}

/** antd in our colours. */
export const themeFor = ({ large, still }: ThemeSettings): ThemeConfig => ({
  cssVar: { prefix: 'rj-antd', key: large ? 'large' : 'normal' },
  hashed: false,
  token: {
    colorPrimary: tokens.green,
    colorPrimaryHover: tokens.greenHover,
    colorPrimaryActive: tokens.green,
    colorPrimaryBg: tokens.greenSoft,
    colorPrimaryBgHover: '#DCEBE2',
    colorPrimaryBorder: '#BFD8CA',
    colorSuccessBg: tokens.greenSoft,
    colorSuccessBgHover: '#DCEBE2',
    colorSuccessBorder: '#BFD8CA',
    colorInfoBg: '#EDF2F6',
    colorInfoBorder: '#C5D2DE',
    colorErrorBorder: '#E8B4B0',
    colorWarningBorder: '#E6C98F',
    colorInfo: tokens.blueGrey,
    colorLink: tokens.green,
    colorLinkHover: tokens.greenHover,
    colorSuccess: tokens.green,
    colorError: tokens.red,
    colorErrorBg: tokens.redSoft,
    colorWarning: tokens.amber,
    colorWarningBg: tokens.amberSoft,
    colorText: tokens.ink,
    colorTextSecondary: tokens.inkSecondary,
    colorTextDescription: tokens.inkSecondary,
    colorTextPlaceholder: '#6B7A72',
    colorTextDisabled: tokens.inkDisabled,
    colorBgLayout: tokens.page,
    colorBgContainer: tokens.panel,
    colorBorder: '#C9D3CD',
    colorBorderSecondary: tokens.line,
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 4,
    fontFamily,
    motion: !still,
    fontSize: large ? 18 : 14,
    fontSizeSM: large ? 16 : 12,
    controlHeight: large ? 44 : 32,
    fontWeightStrong: 600,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadow: '0 4px 16px rgba(31, 42, 36, 0.12)',
    boxShadowSecondary: '0 4px 16px rgba(31, 42, 36, 0.12)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Menu: { itemBorderRadius: 4, itemHeight: large ? 48 : 36, iconSize: large ? 20 : 16 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Descriptions: { itemPaddingBottom: 8 },
  },
});
