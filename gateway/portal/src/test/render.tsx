import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createPortalRouter } from '@/app/router.tsx';
import { createQueryClient } from '@/shared/client.ts';
import type { Feature } from '@/shared/feature.ts';
import { SessionProvider, useSession } from '@/shared/session.tsx';
import { theme } from '@/shared/theme/theme.ts';
import { signInAs } from './handlers.ts';
import type { Name } from './world.ts';

function quick() {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  return client;
}

/** Opens an address of the portal, as this person, with these features. */
export function visit(
  address: string,
  features: readonly Feature[],
  as?: Name,
  rest?: () => Promise<readonly Feature[]>,
) {
  signInAs(as);
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createPortalRouter(features, rest ? { history, rest } : { history });
  const user = userEvent.setup({ delay: null });
  const view = render(
    <QueryClientProvider client={quick()}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </QueryClientProvider>,
  );
  return { user, router, ...view };
}

/** Shows one part of the portal by itself, at an address of its own. */
export function show(part: ReactNode, { as, at = '/here' }: { as?: Name; at?: string } = {}) {
  signInAs(as);
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: '/here',
    component: () => <Known>{part}</Known>,
  });
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: '/elsewhere',
    component: () => <p>Elsewhere</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search: Record<string, unknown>) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
  const user = userEvent.setup({ delay: null });
  const view = render(
    <QueryClientProvider client={quick()}>
      <SessionProvider>
        <MantineProvider theme={theme} env="test">
          <RouterProvider router={router as never} />
        </MantineProvider>
      </SessionProvider>
    </QueryClientProvider>,
  );
  return { user, router, ...view };
}

/** The portal's frame shows a page once it is known who is there; so does this. */
function Known({ children }: { children: ReactNode }) {
  return useSession().state === 'loading' ? null : children;
}
