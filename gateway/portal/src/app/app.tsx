import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createQueryClient } from '@/shared/client.ts';
import { SessionProvider } from '@/shared/session.tsx';
import { OfflineBanner } from '@/shared/ui/offline-banner.tsx';
import { publicFeatures } from './public-features.ts';
import { createPortalRouter } from './router.tsx';

const client = createQueryClient();
const router = createPortalRouter(publicFeatures, {
  rest: async () => (await import('./features.ts')).features,
});

export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <SessionProvider>
          <RouterProvider router={router} />
          <OfflineBanner />
        </SessionProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
