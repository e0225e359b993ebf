/** One entry of a problem's `errors`: what is wrong with one field, and what to do. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

interface ProblemDocument {
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldProblem[];
  [member: string]: unknown;
}

/** An answer that refuses or fails, as RFC 9457 describes it. `status` 0 means that no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** Every member of the document, for those that a refusal adds, such as `available`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, document: ProblemDocument = {}) {
    const detail = document.detail ?? document.title ?? usualDetail(status);
    super(detail);
    this.status = status;
    this.code = document.code ?? usualCode(status);
    this.detail = detail;
    this.errors = document.errors ?? [];
    this.members = document;
  }

  /** Nothing answered: the device or the server is offline. */
  get offline(): boolean {
    return this.status === 0;
  }

  /** Somebody else changed the record since it was read. */
  get changedMeanwhile(): boolean {
    return this.status === 412 || this.code === 'changed-meanwhile';
  }

  /** A refusal that the person can act upon, as opposed to something nobody expected. */
  get refusal(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

function usualDetail(status: number): string {
  if (status === 0)
    return 'There is no connection to Embassy right now. What you typed is kept; try again in a moment.';
  if (status === 403) return 'You may not do this. If you think you should, ask the programme team.';
  if (status === 404) return 'This does not exist, or it is not meant for you.';
  if (status === 412) return 'Somebody changed this meanwhile. Load it again to see what is new.';
  if (status === 413) return 'This is larger than Embassy takes.';
  if (status === 429) return 'That was quick. Wait a minute, then try again.';
  if (status === 502 || status === 503 || status === 504)
    return 'A part of Embassy is restarting. Try again in a moment.';
  return 'Something went wrong on our side. What you typed is kept; try again in a moment.';
}

function usualCode(status: number): string {
  if (status === 0) return 'offline';
  return `http-${status}`;
}

export interface RequestOptions {
  /** Sent as `If-Match`: the version of the record that the change was made upon. */
  version?: number | undefined;
  signal?: AbortSignal | undefined;
  /** 401 is an answer, not a reason to go to the login. */
  anonymous?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Csrf {
  header: string;
  token: string;
}

let csrf: Csrf | undefined;
const creations = new Map<string, string>();
const reachability = new Set<(reachable: boolean) => void>();
const departures = new Set<() => void>();

let leave = (path: string) => {
  window.location.assign(path);
};

/** Takes the token that the session carries; every change is sent with it. */
export function takeCsrfToken(token: Csrf | null | undefined): void {
  csrf = token ?? undefined;
}

/** What every change is sent with, for those who send it themselves. */
export function csrfHeader(): Record<string, string> {
  return csrf ? { [csrf.header]: csrf.token } : {};
}

/** Tells whether the last request got any answer. Returns the way to stop listening. */
export function onReachability(listener: (reachable: boolean) => void): () => void {
  reachability.add(listener);
  return () => reachability.delete(listener);
}

/** Called just before the page is left for the login, so that drafts are written. Returns the way to stop listening. */
export function onDeparture(listener: () => void): () => void {
  departures.add(listener);
  return () => departures.delete(listener);
}

/** Replaces the way the page is left; for tests. */
export function leaveBy(way: (path: string) => void): void {
  leave = way;
}

/** The login that comes back to where the person is now, or to `returnTo`. */
export function loginPath(returnTo = window.location.pathname + window.location.search): string {
  return `/login?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Opens an account, and comes back signed in to `returnTo`. */
export function registerPath(returnTo: string): string {
  return `/register?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Goes to the login and comes back to the same place; what was typed is written down first. */
export function goToLogin(): void {
  departures.forEach((listener) => listener());
  leave(loginPath());
}

async function send<T>(
  method: Method,
  url: string,
  body: unknown,
  options: RequestOptions,
  extra: Record<string, string> = {},
  again = true,
): Promise<T> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', ...extra });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (method !== 'GET' && csrf) headers.set(csrf.header, csrf.token);

  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (options.signal) init.signal = options.signal;
  let response: Response;
  try {
    response = await fetch(new URL(url, window.location.origin), init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    reachability.forEach((listener) => listener(false));
    throw new ApiProblem(0);
  }
  reachability.forEach((listener) => listener(true));

  if (response.ok) return (await content(response)) as T;
  const problem = new ApiProblem(response.status, await problemOf(response));
  if (response.status === 401 && !options.anonymous) {
    goToLogin();
    throw problem;
  }
  if (again && response.status === 403 && method !== 'GET' && problem.code.startsWith('csrf')) {
    await renewCsrf();
    return send<T>(method, url, body, options, extra, false);
  }
  throw problem;
}

async function content(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  try {
    const document: unknown = await response.json();
    return document !== null && typeof document === 'object' ? (document as ProblemDocument) : {};
  } catch {
    return {};
  }
}

async function renewCsrf(): Promise<void> {
  const session = await send<{ csrf?: Csrf | null }>('GET', '/api/session', undefined, { anonymous: true });
  takeCsrfToken(session.csrf);
}

/** Values that are undefined, null or empty are left out. */
export function query(parameters: Record<string, string | number | boolean | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

export const http = {
  get: <T>(url: string, options: RequestOptions = {}) => send<T>('GET', url, undefined, options),
  put: <T>(url: string, body: unknown, options: RequestOptions = {}) => send<T>('PUT', url, body, options),
  patch: <T>(url: string, body: unknown, options: RequestOptions = {}) =>
    send<T>('PATCH', url, body, options),
  delete: <T>(url: string, options: RequestOptions = {}) => send<T>('DELETE', url, undefined, options),
  /** A command on a record, such as `POST /api/meetups/{id}/announce`. */
  post: <T>(url: string, body: unknown = {}, options: RequestOptions = {}) =>
    send<T>('POST', url, body, options),

  /**
   * A POST that creates. It carries an `Idempotency-Key` which stays the same while the same thing is tried again, so
   * that a lost answer or a double click never creates twice.
   */
  create: async <T>(url: string, body: unknown, options: RequestOptions = {}): Promise<T> => {
    const attempt = `${url} ${JSON.stringify(body)}`;
    const key = creations.get(attempt) ?? crypto.randomUUID();
    creations.set(attempt, key);
    const created = await send<T>('POST', url, body, options, { 'Idempotency-Key': key });
    creations.delete(attempt);
    return created;
  },
};

export interface UploadOptions extends RequestOptions {
  method?: 'POST' | 'PUT';
  headers?: Record<string, string>;
  /** From 0 to 1 while the bytes leave. */
  onProgress?: (share: number) => void;
}

/** Sends a file or a form with progress; the same problems as every other request. */
export function upload<T>(url: string, body: Blob | FormData, options: UploadOptions = {}): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? 'POST', url);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    if (csrf) request.setRequestHeader(csrf.header, csrf.token);
    if (options.version !== undefined) request.setRequestHeader('If-Match', `"${options.version}"`);
    for (const [name, value] of Object.entries(options.headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      let document: unknown;
      try {
        document = request.responseText === '' ? undefined : JSON.parse(request.responseText);
      } catch {
        document = undefined;
      }
      if (request.status >= 200 && request.status < 300) {
        resolve(document as T);
        return;
      }
      if (request.status === 401 && !options.anonymous) goToLogin();
      reject(new ApiProblem(request.status, (document ?? {}) as ProblemDocument));
    };
    request.onerror = () => {
      reachability.forEach((listener) => listener(false));
      reject(new ApiProblem(0));
    };
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
