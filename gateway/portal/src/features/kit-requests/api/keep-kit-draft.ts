import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { ApiProblem } from '@/shared/http.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';

export type KitOrder = MaterialsSchemas['EditedKitRequest'];

type Listener = (state: DraftState) => void;

export type DraftState =
  { kind: 'none' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'local' };

/**
 * The draft of one order as the server keeps it. Changes go out one after the other; only the newest of those that wait
 * is sent. A draft that was changed from another device meanwhile is overwritten: what was typed last counts.
 */
export class KitDraft {
  private request: KitRequest | undefined;
  private readonly meetupId: string;
  private readonly listener: Listener;
  private running: Promise<void> = Promise.resolve();
  private waiting: KitOrder | undefined;
  private done = false;

  constructor(meetupId: string, request: KitRequest | undefined, listener: Listener) {
    this.meetupId = meetupId;
    this.request = request;
    this.listener = listener;
  }

  /** Keeps it when it can; the device keeps it in any case. */
  keep(order: KitOrder): void {
    if (this.done) return;
    this.waiting = order;
    this.running = this.running.then(async () => {
      const next = this.waiting;
      if (next === undefined) return;
      this.waiting = undefined;
      this.listener({ kind: 'saving' });
      try {
        await this.save(next);
        this.listener({ kind: 'saved', at: new Date().toISOString() });
      } catch {
        this.listener({ kind: 'local' });
      }
    });
  }

  /** Sends the order to the programme team. */
  async submit(order: KitOrder): Promise<KitRequest> {
    this.waiting = undefined;
    await this.running;
    if (this.request === undefined) {
      const sent = await api.create('/api/kit-requests', { meetupId: this.meetupId, ...order, submit: true });
      this.done = true;
      return sent;
    }
    const saved = await this.save(order);
    const sent = await api.post('/api/kit-requests/{id}/submit', undefined, {
      path: { id: saved.id },
      version: saved.version,
    });
    this.done = true;
    return sent;
  }

  private async save(order: KitOrder): Promise<KitRequest> {
    const known = this.request;
    if (known === undefined) {
      this.request = await api.create('/api/kit-requests', {
        meetupId: this.meetupId,
        ...order,
        submit: false,
      });
      return this.request;
    }
    try {
      this.request = await this.put(known, order);
    } catch (problem) {
      if (!(problem instanceof ApiProblem && problem.changedMeanwhile)) throw problem;
      const newer = await api.get('/api/kit-requests/{id}', { path: { id: known.id } });
      this.request = await this.put(newer, order);
    }
    return this.request;
  }

  private put(known: KitRequest, order: KitOrder) {
    return api.put('/api/kit-requests/{id}', order, { path: { id: known.id }, version: known.version });
  }
}
