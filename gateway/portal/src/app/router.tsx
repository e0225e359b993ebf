import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { AnyRoute, AnyRouter, RouteComponent, RouterHistory } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Feature, FeatureRoute, Frame } from '@/shared/feature.ts';
import { FeaturesContext } from '@/shared/features-context.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { NotFound } from './not-found.tsx';
import { PublicFrame } from './public-frame.tsx';
import { RolesGate } from './roles-gate.tsx';

const frames: Record<Frame, RouteComponent> = {
  public: PublicFrame,
  'public-form': lazyRouteComponent(() => import('./public-form-frame.tsx')),
  portal: lazyRouteComponent(() => import('./portal-frame.tsx')),
};

function page(route: FeatureRoute): RouteComponent {
  const Lazy = lazyRouteComponent(route.load, 'default');
  const Page = () => {
    useEffect(() => {
      document.title = `${route.title} · Embassy`;
    }, []);
    return route.frame === 'portal' ? (
      <RolesGate roles={route.roles}>
        <Lazy />
      </RolesGate>
    ) : (
      <Lazy />
    );
  };
  return Object.assign(Page, { preload: () => Lazy.preload?.() });
}

/** The search of an address is plain text, never JSON: `?after=12` stays `'12'`. */
const plainSearch = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
};

function missing() {
  return (
    <PublicFrame>
      <NotFound />
    </PublicFrame>
  );
}

/**
 * Builds the tree of routes, once with what visitors need and once with everything. Both name the same components, so
 * that a page which is open stays as it is while the rest arrives.
 */
function planter() {
  const pages = new Map<FeatureRoute, RouteComponent>();
  let shown: readonly Feature[] = [];
  const layouts = Object.entries(frames).map(([frame, Layout]) => ({
    frame,
    component: () => (
      <FeaturesContext value={shown}>
        <Layout />
      </FeaturesContext>
    ),
  }));
  const pageOf = (route: FeatureRoute) => {
    const known = pages.get(route) ?? page(route);
    pages.set(route, known);
    return known;
  };

  return (features: readonly Feature[], rest?: () => Promise<void>): AnyRoute => {
    shown = features;
    const root = createRootRoute({ notFoundComponent: missing });
    const routes = features.flatMap((feature) => feature.routes);
    const branches: AnyRoute[] = layouts.map(({ frame, component }) => {
      const layout = createRoute({ getParentRoute: () => root, id: frame, component });
      const children: AnyRoute[] = routes
        .filter((route) => route.frame === frame)
        .map((route) =>
          createRoute({ getParentRoute: () => layout, path: route.path, component: pageOf(route) }),
        );
      return layout.addChildren(children);
    });
    // It stays in the tree when the rest has come: the router still draws the old match while it goes to the new one,
    // and looks its route up by name.
    branches.push(
      createRoute({
        getParentRoute: () => root,
        path: '$',
        component: rest ? () => null : missing,
        ...(rest
          ? {
              beforeLoad: async ({ location }) => {
                await rest();
                redirect({ href: location.href, replace: true, throw: true });
              },
            }
          : {}),
      }),
    );
    return root.addChildren(branches);
  };
}

/**
 * The router begins with what every visitor needs. The first address beyond fetches the list of all other features
 * with `rest`, and is then matched again.
 */
export function createPortalRouter(
  features: readonly Feature[],
  options: { rest?: () => Promise<readonly Feature[]>; history?: RouterHistory } = {},
): AnyRouter {
  const { rest, history } = options;
  const tree = planter();
  let growing: Promise<void> | undefined;
  const grow = async (fetchRest: () => Promise<readonly Feature[]>) => {
    try {
      const all = [...features, ...(await fetchRest())];
      router.update({ ...router.options, routeTree: tree(all) });
    } catch (failure) {
      growing = undefined;
      throw failure;
    }
  };
  const router: AnyRouter = createRouter({
    // A link that is rested on and the page that is opened may both ask for the rest; it is planted once.
    routeTree: tree(features, rest && (() => (growing ??= grow(rest)))),
    ...plainSearch,
    ...(history ? { history } : {}),
    scrollRestoration: true,
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingComponent: () => <Skeleton kind="record" />,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} retry={reset} />,
  });
  return router;
}
