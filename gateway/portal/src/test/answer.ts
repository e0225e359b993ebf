import { getResponse } from 'msw';
import { handlers } from './handlers.ts';

/** Answers a request from the handlers, for the development server. */
export async function answer(request: Request): Promise<Response | undefined> {
  return getResponse(handlers, request);
}
