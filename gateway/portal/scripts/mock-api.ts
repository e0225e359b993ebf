import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Connect, Plugin } from 'vite';

interface Handlers {
  answer(request: Request): Promise<Response | undefined>;
}

/**
 * Answers /api, /login and /logout from the test handlers, so that the portal can be looked at without a gateway.
 * Part of the development server only; nothing of it reaches the build.
 */
export function mockApi(): Plugin {
  const serve = (handlers: () => Promise<Handlers>): Connect.NextHandleFunction => {
    return (incoming, outgoing, next) => {
      const path = incoming.url ?? '/';
      if (!/^\/(api|login|logout)\b/.test(path)) {
        next();
        return;
      }
      handlers()
        .then((loaded) => loaded.answer(toRequest(incoming)))
        .then((response) => respond(outgoing, response ?? new Response(null, { status: 404 })))
        .catch(next);
    };
  };
  return {
    name: 'embassy-mock-api',
    configureServer: (server) => {
      server.middlewares.use(serve(() => server.ssrLoadModule('/src/test/answer.ts') as Promise<Handlers>));
    },
    configurePreviewServer: (server) => {
      let loaded: Promise<Handlers> | undefined;
      const load = async () => {
        const { createServer } = await import('vite');
        const runner = await createServer({
          mode: 'mock-runner',
          server: { middlewareMode: true, hmr: false, ws: false },
          appType: 'custom',
        });
        return (await runner.ssrLoadModule('/src/test/answer.ts')) as Handlers;
      };
      server.middlewares.use((_, response, next) => {
        response.setHeader(
          'Content-Security-Policy',
          "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'",
        );
        next();
      });
      server.middlewares.use(serve(() => (loaded ??= load())));
    },
  };
}

function toRequest(incoming: IncomingMessage): Request {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
    method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  });
}

async function respond(outgoing: ServerResponse, response: Response) {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
