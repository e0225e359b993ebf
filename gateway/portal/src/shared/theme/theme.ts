import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';
import { amber, brick, ink, laurel, night, paper, stamp } from './palette.ts';

/** Mantine in Embassy's clothes: quiet sheets, ink for what is pressed, small radii, no overlays that need style tags. */
export const theme = createTheme({
  colors: {
    ink,
    stamp,
    laurel,
    amber,
    brick,
    gray: paper,
    dark: night,
    red: brick,
    green: laurel,
    yellow: amber,
    blue: ink,
  },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  white: '#FFFEFB',
  black: '#20243A',
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '650' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Named, so that the style sheet finds the filled ones as well; it colours them, and their loader with them.
    Button: { defaultProps: { variant: 'filled', loaderProps: { color: 'currentColor' } } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.45, color: '#14161F' },
        transitionProps: { duration: 140 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Drawer: {
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 160 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md', radius: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md', radius: 'md' } },
    Tooltip: {
      defaultProps: { openDelay: 250, transitionProps: { duration: 100 }, multiline: true, maw: 320 },
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    Select: {
      defaultProps: { checkIconPosition: 'right', comboboxProps: { transitionProps: { duration: 80 } } },
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-soft)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-error': 'var(--brick-text)',
    '--mantine-color-placeholder': 'var(--text-faint)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-color': 'var(--text)',
  },
  dark: {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-soft)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-error': 'var(--brick-text)',
    '--mantine-color-placeholder': 'var(--text-faint)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-color': 'var(--text)',
  },
});
