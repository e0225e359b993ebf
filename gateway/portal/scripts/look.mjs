// Screenshots and an axe run of the pages, against the mock API: npm run look -- [address ...] [--as name] [--out folder] [--only phone-dark] [--full yes]
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from './preview.mjs';

const args = process.argv.slice(2);
const option = (name, usual) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : args.splice(at, 2)[1];
};
const as = option('as', '');
const out = option('out', 'target/look');
const only = option('only', '');
const full = option('full', 'no') === 'yes';
const executablePath = option('chromium', '/usr/bin/chromium');
/** What is looked at when no address is given: the visitor's pages, or what the person works with. */
const usual = {
  '': ['/', '/directory', '/calendar', '/hall-of-fame'],
  sam: [
    ...['/materials', '/materials/upload', '/materials/m1'],
    ...['/messages', '/messages/desk', '/messages/gaps', '/messages/questions', '/messages/vocabulary'],
    ...['/messages/p1', '/messages/p1/edit'],
    ...['/kits', '/kits/policy', '/queue/kit-requests'],
    ...['/links', '/links/new', '/links/lk01', '/links/destinations'],
    ...['/imports', '/imports/im1', '/imports/im2'],
  ],
  finn: [
    ...['/stock', '/stock/levels', '/stock/items/shirt', '/stock/takes', '/stock/takes/take-1'],
    ...['/depots', '/depots/depot-ada'],
    ...['/queue/shipments', '/shipments/s2', '/queue/pick-list', '/queue/tracking-numbers', '/queue/returns'],
  ],
};
const addresses = args.length > 0 ? args : (usual[as] ?? ['/home']);

const portal = new URL('..', import.meta.url).pathname;
const { base, stop } = await preview();
const axe = readFileSync(`${portal}/node_modules/axe-core/axe.min.js`, 'utf8');
mkdirSync(`${portal}/${out}`, { recursive: true });

const screens = [
  ['phone', { width: 390, height: 844 }],
  ['desk', { width: 1440, height: 900 }],
];
let findings = 0;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [screen, viewport] of screens) {
    for (const colorScheme of ['light', 'dark']) {
      if (only !== '' && only !== `${screen}-${colorScheme}`) continue;
      const context = await browser.newContext({
        viewport,
        colorScheme,
        bypassCSP: false,
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (
          ['error', 'warning'].includes(message.type()) &&
          !message.text().startsWith('Failed to load resource')
        ) {
          findings += 1;
          console.log(`  console (${screen}, ${colorScheme}) ${message.text().slice(0, 300)}`);
        }
      });
      page.on('response', (response) => {
        if (response.status() >= 400)
          console.log(`  ${response.status()} ${new URL(response.url()).pathname}`);
      });
      page.on('pageerror', (error) => {
        findings += 1;
        console.log(`  error (${screen}, ${colorScheme}) ${error.message}`);
      });
      if (as !== '') await page.goto(`${base}/login?as=${as}&returnTo=/favicon.svg`);
      for (const address of addresses) {
        await page.goto(base + address);
        await page.waitForLoadState('networkidle');
        await page
          .waitForFunction(() => document.querySelector('[aria-label="Loading"]') === null, null, {
            timeout: 8000,
          })
          .catch(() => console.log(`  still loading: ${address}`));
        const name = `${address.replace(/^\//, '').replace(/[^\w-]+/g, '_') || 'home'}-${screen}-${colorScheme}`;
        await page.screenshot({ path: `${portal}/${out}/${name}.png`, fullPage: full });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) {
          findings += 1;
          console.log(`  ${address} is ${wide} px too wide (${screen})`);
        }
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          window.axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        for (const violation of violations) {
          findings += 1;
          console.log(
            `  axe ${address} (${screen}, ${colorScheme}): ${violation.id}: ${violation.nodes
              .map((node) => node.html.slice(0, 140) + ' ' + (node.any[0]?.message ?? ''))
              .slice(0, 3)
              .join(' | ')}`,
          );
        }
        console.log(`${name}.png`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  stop();
}
console.log(findings === 0 ? 'Nothing found.' : `${findings} findings.`);
process.exit(findings === 0 ? 0 : 1);
