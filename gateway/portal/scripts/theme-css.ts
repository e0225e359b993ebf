import type { Plugin } from 'vite';
import { dark, light } from '../src/shared/theme/tokens.ts';

const modules: Record<string, () => Promise<string>> = {
  'virtual:tokens.css': async () => {
    const block = (tokens: Record<string, string>) =>
      Object.entries(tokens)
        .map(([name, value]) => `--${name}:${value};`)
        .join('');
    return Promise.resolve(
      `:root{color-scheme:light;${block(light)}}` +
        `:root[data-mantine-color-scheme="dark"]{color-scheme:dark;${block(dark)}}` +
        `@media print{:root,:root[data-mantine-color-scheme="dark"]{color-scheme:light;${block(light)}--ground:#fff;--sheet:#fff;}}`,
    );
  },
  'virtual:mantine-variables.css': async () => {
    const { DEFAULT_THEME, convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme } =
      await import('@mantine/core');
    const { cssVariables, theme } = await import('../src/shared/theme/theme.ts');
    const merged = mergeMantineTheme(DEFAULT_THEME, theme);
    const base = defaultCssVariablesResolver(merged);
    const own = cssVariables(merged);
    return convertCssVariables(
      {
        variables: { ...base.variables, ...own.variables },
        light: { ...base.light, ...own.light },
        dark: { ...base.dark, ...own.dark },
      },
      ':root',
    );
  },
};

/**
 * Writes the theme's CSS variables into style sheets at build time. Mantine would otherwise put its own into a style
 * tag in the page, which the content security policy forbids; ours come from the same tokens that the contrast test reads.
 */
export function themeCss(): Plugin {
  return {
    name: 'embassy-theme-css',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)]?.() : undefined),
  };
}
