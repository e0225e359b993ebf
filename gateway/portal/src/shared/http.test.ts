import { HttpResponse, http as answer } from 'msw';
import { problem } from '@/test/handlers.ts';
import { server } from '@/test/server.ts';
import {
  ApiProblem,
  goToLogin,
  http,
  leaveBy,
  onDeparture,
  onReachability,
  query,
  takeCsrfToken,
  upload,
} from './http.ts';

async function refusal(attempt: Promise<unknown>): Promise<ApiProblem> {
  const caught = await attempt.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(caught).toBeInstanceOf(ApiProblem);
  return caught as ApiProblem;
}

describe('a refusal', () => {
  it('carries what the problem document says', async () => {
    server.use(
      answer.post('*/api/kit-requests/k1/approve', () =>
        problem(409, 'not-enough-stock', 'Only 3 are left. Approve 3, or wait.', {
          available: 3,
          errors: [{ field: 'lines[0].approved', code: 'too-many', message: 'At most 3.' }],
        }),
      ),
    );
    const caught = await refusal(http.post('/api/kit-requests/k1/approve', {}));
    expect(caught).toMatchObject({
      status: 409,
      code: 'not-enough-stock',
      detail: 'Only 3 are left. Approve 3, or wait.',
      refusal: true,
    });
    expect(caught.members.available).toBe(3);
    expect(caught.errors).toEqual([{ field: 'lines[0].approved', code: 'too-many', message: 'At most 3.' }]);
  });

  it('says something useful when the answer is no problem document', async () => {
    server.use(answer.get('*/api/meetups', () => new HttpResponse('<html>', { status: 502 })));
    expect(await refusal(http.get('/api/meetups'))).toMatchObject({
      code: 'http-502',
      detail: expect.stringContaining('restarting') as string,
    });
  });

  it('knows when somebody else was faster', async () => {
    server.use(
      answer.put('*/api/meetups/m1', () => problem(412, 'changed-meanwhile', 'Somebody changed it.')),
    );
    expect((await refusal(http.put('/api/meetups/m1', {}, { version: 3 }))).changedMeanwhile).toBe(true);
  });
});

it('says that nothing answers, and that something answers again', async () => {
  const seen: boolean[] = [];
  const stop = onReachability((reachable) => seen.push(reachable));
  server.use(answer.get('*/api/meetups', () => HttpResponse.error(), { once: true }));
  expect((await refusal(http.get('/api/meetups'))).offline).toBe(true);
  server.use(answer.get('*/api/meetups', () => HttpResponse.json({ items: [] })));
  await http.get('/api/meetups');
  expect(seen).toEqual([false, true]);
  stop();
});

describe('a lost session', () => {
  it('goes to the login and comes back, after the drafts are written', async () => {
    const order: string[] = [];
    leaveBy((path) => order.push(path));
    const stop = onDeparture(() => order.push('drafts'));
    window.history.pushState(null, '', '/meetups/m1/report?step=2');
    server.use(answer.get('*/api/me', () => new HttpResponse(null, { status: 401 })));
    await refusal(http.get('/api/me'));
    expect(order).toEqual(['drafts', '/login?returnTo=%2Fmeetups%2Fm1%2Freport%3Fstep%3D2']);
    stop();
  });

  it('is only an answer where nobody has to be signed in', async () => {
    const left = vi.fn();
    leaveBy(left);
    server.use(answer.get('*/api/session', () => new HttpResponse(null, { status: 401 })));
    await refusal(http.get('/api/session', { anonymous: true }));
    expect(left).not.toHaveBeenCalled();
    goToLogin();
    expect(left).toHaveBeenCalledOnce();
  });
});

describe('a change', () => {
  it('carries the token of the session and the version it was made upon', async () => {
    const seen: (string | null)[] = [];
    server.use(
      answer.post('*/api/meetups/m1/announce', ({ request }) => {
        seen.push(request.headers.get('X-CSRF-TOKEN'), request.headers.get('If-Match'));
        return HttpResponse.json({});
      }),
    );
    takeCsrfToken({ header: 'X-CSRF-TOKEN', token: 'mine' });
    await http.post('/api/meetups/m1/announce', {}, { version: 7 });
    expect(seen).toEqual(['mine', '"7"']);
  });

  it('fetches a new token once when the old one is no longer taken', async () => {
    const tokens: (string | null)[] = [];
    server.use(
      answer.post('*/api/meetups/m1/announce', ({ request }) => {
        const token = request.headers.get('X-CSRF-TOKEN');
        tokens.push(token);
        return token === 'csrf-of-the-session'
          ? HttpResponse.json({})
          : problem(403, 'csrf-token-invalid', 'Load the page again.');
      }),
    );
    takeCsrfToken({ header: 'X-CSRF-TOKEN', token: 'old' });
    await http.post('/api/meetups/m1/announce');
    expect(tokens).toEqual(['old', 'csrf-of-the-session']);
  });

  it('that creates keeps its key while the same thing is tried again, and takes a new one afterwards', async () => {
    const keys: (string | null)[] = [];
    let failures = 1;
    server.use(
      answer.post('*/api/meetups', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return failures-- > 0 ? HttpResponse.error() : HttpResponse.json({ id: 'm1' }, { status: 201 });
      }),
    );
    await refusal(http.create('/api/meetups', { title: 'One' }));
    await http.create('/api/meetups', { title: 'One' });
    await http.create('/api/meetups', { title: 'One' });
    await http.create('/api/meetups', { title: 'Two' });
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });
});

it('uploads with progress, and with the same problems', async () => {
  server.use(
    answer.post('*/api/materials/1/content', () => HttpResponse.json({ size: 5 })),
    answer.post('*/api/materials/2/content', () =>
      problem(422, 'dangerous-file', 'Programs are not taken. Upload a PDF instead.'),
    ),
  );
  const seen: number[] = [];
  const done = await upload<{ size: number }>('/api/materials/1/content', new Blob(['hello']), {
    onProgress: (share) => seen.push(share),
  });
  expect(done).toEqual({ size: 5 });
  expect(seen.at(-1)).toBe(1);
  expect(await refusal(upload('/api/materials/2/content', new Blob(['MZ'])))).toMatchObject({
    code: 'dangerous-file',
  });
});

it('leaves empty parameters out of an address', () => {
  expect(query({ state: 'OPEN', q: '', after: undefined, limit: 20, mine: false })).toBe(
    '?state=OPEN&limit=20&mine=false',
  );
  expect(query({ q: null })).toBe('');
});
