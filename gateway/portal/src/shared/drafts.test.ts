import { drafts } from './drafts.ts';

const at = new Date('2026-11-23T10:00:00Z');

it('gives back what was typed, and when', () => {
  drafts.write('ada', 'apply', { motivation: 'Because' }, at);
  expect(drafts.read('ada', 'apply')).toEqual({
    values: { motivation: 'Because' },
    savedAt: at.toISOString(),
  });
});

it('keeps people and forms apart', () => {
  drafts.write('ada', 'apply', { motivation: 'mine' }, at);
  expect(drafts.read('bela', 'apply')).toBeUndefined();
  expect(drafts.read('ada', 'report')).toBeUndefined();
});

it('forgets what was discarded', () => {
  drafts.write('ada', 'apply', {}, at);
  drafts.discard('ada', 'apply');
  expect(drafts.read('ada', 'apply')).toBeUndefined();
});

it('has no draft where the store holds something else', () => {
  localStorage.setItem('embassy.draft.ada.apply', '{"half":');
  expect(drafts.read('ada', 'apply')).toBeUndefined();
  localStorage.setItem('embassy.draft.ada.apply', '"text"');
  expect(drafts.read('ada', 'apply')).toBeUndefined();
});

it('says so when the device does not store', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(drafts.write('ada', 'apply', {}, at)).toBe(false);
});
