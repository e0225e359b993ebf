/**
 * What jsdom works out for an element, as far as it can be anything but a guess: tests load no
 * style sheets, and nothing is laid out. jsdom matches its own sheet's some hundred rules against
 * the element and each of its parents for every property that is asked for, which was a third of
 * all the time the tests took.
 */
const NEVER_SHOWN = new Set([
  'AREA',
  'BASE',
  'DATALIST',
  'HEAD',
  'LINK',
  'META',
  'NOSCRIPT',
  'PARAM',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'TITLE',
]);
const INLINE = new Set(['A', 'B', 'CODE', 'EM', 'I', 'LABEL', 'SMALL', 'SPAN', 'STRONG', 'TIME']);
const INHERITED = new Map([
  ['visibility', 'visible'],
  ['pointer-events', 'auto'],
  ['direction', 'ltr'],
]);

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return (element as HTMLElement | SVGElement).style;
}

function inherited(element: Element, property: string): string | undefined {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const own = styleOf(one)?.getPropertyValue(property);
    if (own !== undefined && own !== '' && own !== 'inherit') {
      return own;
    }
  }
  return INHERITED.get(property);
}

function display(element: Element): string {
  const own = styleOf(element)?.display;
  if (own !== undefined && own !== '') {
    return own;
  }
  if (NEVER_SHOWN.has(element.tagName) || (element as HTMLElement).hidden) {
    return 'none';
  }
  if (element.tagName === 'INPUT' && (element as HTMLInputElement).type === 'hidden') {
    return 'none';
  }
  return INLINE.has(element.tagName) ? 'inline' : 'block';
}

function value(element: Element, property: string): string {
  if (property === 'display') {
    return display(element);
  }
  if (INHERITED.has(property)) {
    return inherited(element, property) ?? '';
  }
  return styleOf(element)?.getPropertyValue(property) ?? '';
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** In the place of `window.getComputedStyle`. */
export function computedStyle(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  const read = (property: string) => (pseudo ? '' : value(element, property));
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => {
      if (typeof name === 'symbol') {
        return undefined;
      }
      return name === 'getPropertyValue' ? read : read(name.startsWith('--') ? name : dashed(name));
    },
  });
}
