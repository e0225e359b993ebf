import { http, query } from './http.ts';
import type { RequestOptions } from './http.ts';
import type { components as Ambassador, paths as AmbassadorPaths } from './api/ambassador.d.ts';
import type { components as Materials, paths as MaterialsPaths } from './api/materials.d.ts';
import type { components as Recognition, paths as RecognitionPaths } from './api/recognition.d.ts';

export type AmbassadorSchemas = Ambassador['schemas'];
export type MaterialsSchemas = Materials['schemas'];
export type RecognitionSchemas = Recognition['schemas'];

type Paths = AmbassadorPaths & MaterialsPaths & RecognitionPaths;
type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

type PathsWith<V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends Record<V, object> ? P : never;
}[keyof Paths] &
  string;

type Operation<P extends keyof Paths, V extends Verb> = Paths[P] extends Record<V, infer O> ? O : never;

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;
type Answer<O> = O extends { responses: infer R }
  ? Content<R[Extract<keyof R, 200 | 201 | 202 | 203 | 204>]>
  : undefined;
type Body<O> = O extends { requestBody: { content: infer C } }
  ? C[keyof C]
  : O extends { requestBody?: { content: infer C } }
    ? C[keyof C] | undefined
    : undefined;
type Parameter<O, K extends 'path' | 'query'> = O extends { parameters: infer A }
  ? K extends keyof A
    ? [NonNullable<A[K]>] extends [never]
      ? unknown
      : NonNullable<A[K]>
    : unknown
  : unknown;

type Input<O> = RequestOptions &
  ([unknown] extends [Parameter<O, 'path'>] ? { path?: undefined } : { path: Parameter<O, 'path'> }) & {
    query?: Partial<Parameter<O, 'query'>> | undefined;
  };
type Arguments<I> = object extends I ? [input?: I] : [input: I];

function address(template: string, input: { path?: unknown; query?: unknown }): string {
  const values = (input.path ?? {}) as Record<string, string | number>;
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  return path + query((input.query ?? {}) as Record<string, string | number | boolean | null | undefined>);
}

/**
 * The services as their OpenAPI documents describe them: a path that does not exist, a parameter that is missing or a
 * body of another shape does not compile. `create` is a POST with an `Idempotency-Key`; `version` is sent as `If-Match`.
 */
export const api = {
  get: <P extends PathsWith<'get'>>(
    path: P,
    ...[input = {} as Input<Operation<P, 'get'>>]: Arguments<Input<Operation<P, 'get'>>>
  ) => http.get<Answer<Operation<P, 'get'>>>(address(path, input), input),

  post: <P extends PathsWith<'post'>>(
    path: P,
    body: Body<Operation<P, 'post'>>,
    ...[input = {} as Input<Operation<P, 'post'>>]: Arguments<Input<Operation<P, 'post'>>>
  ) => http.post<Answer<Operation<P, 'post'>>>(address(path, input), body, input),

  create: <P extends PathsWith<'post'>>(
    path: P,
    body: Body<Operation<P, 'post'>>,
    ...[input = {} as Input<Operation<P, 'post'>>]: Arguments<Input<Operation<P, 'post'>>>
  ) => http.create<Answer<Operation<P, 'post'>>>(address(path, input), body, input),

  put: <P extends PathsWith<'put'>>(
    path: P,
    body: Body<Operation<P, 'put'>>,
    ...[input = {} as Input<Operation<P, 'put'>>]: Arguments<Input<Operation<P, 'put'>>>
  ) => http.put<Answer<Operation<P, 'put'>>>(address(path, input), body, input),

  patch: <P extends PathsWith<'patch'>>(
    path: P,
    body: Body<Operation<P, 'patch'>>,
    ...[input = {} as Input<Operation<P, 'patch'>>]: Arguments<Input<Operation<P, 'patch'>>>
  ) => http.patch<Answer<Operation<P, 'patch'>>>(address(path, input), body, input),

  delete: <P extends PathsWith<'delete'>>(
    path: P,
    ...[input = {} as Input<Operation<P, 'delete'>>]: Arguments<Input<Operation<P, 'delete'>>>
  ) => http.delete<Answer<Operation<P, 'delete'>>>(address(path, input), input),
};
