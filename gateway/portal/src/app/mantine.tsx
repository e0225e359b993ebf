import '@mantine/core/styles.layer.css';
import 'virtual:mantine-variables.css';
import '@/shared/theme/mantine.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useColorScheme } from '@/shared/color-scheme.ts';
import { cssVariables, theme } from '@/shared/theme/theme.ts';

/** Mantine without style tags: its variables and classes come from style sheets of the build. */
export function Mantine({ children }: { children: ReactNode }) {
  const { shown } = useColorScheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={shown}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles={false}
    >
      {children}
    </MantineProvider>
  );
}
