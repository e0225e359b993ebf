import { screen } from '@testing-library/react';
import { computedStyle } from './computed-style.ts';

function shown(html: string): HTMLElement {
  document.body.innerHTML = html;
  const found = document.body.querySelector<HTMLElement>('[data-it]');
  if (found === null) {
    throw new Error('Nothing is marked with data-it');
  }
  return found;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the computed style of the tests', () => {
  it.each([
    '<button data-it hidden>Save</button>',
    '<button data-it style="display: none">Save</button>',
    '<div style="display: none"><button data-it>Save</button></div>',
    '<div hidden><button data-it>Save</button></div>',
    '<div style="visibility: hidden"><p><button data-it>Save</button></p></div>',
  ])('hides %s', (html) => {
    expect(shown(html)).not.toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    '<button>Save</button>',
    '<div style="visibility: hidden"><button style="visibility: visible">Save</button></div>',
  ])('shows %s', (html) => {
    document.body.innerHTML = html;
    expect(screen.getByRole('button')).toHaveAccessibleName('Save');
  });

  it('passes on what is inherited and nothing else', () => {
    const it = shown('<div style="pointer-events: none; overflow: auto"><p data-it></p></div>');
    expect(computedStyle(it).pointerEvents).toBe('none');
    expect(computedStyle(it).getPropertyValue('overflow')).toBe('');
  });
});
