// How smoothly long lists scroll, against the mock API: node scripts/frames.mjs [rows]
// Prints a table; wants a machine that does nothing else.
import { chromium } from 'playwright-core';
import { preview } from './preview.mjs';

const rows = Number(process.argv[2] ?? 10_000);
const lists = [
  { as: 'sam', address: '/queue/kit-requests', api: /\/api\/kit-requests\?/ },
  { as: 'finn', address: '/stock', api: /\/api\/stock$/ },
  { as: 'finn', address: '/stock/levels', api: /\/api\/stock\/levels\?/ },
];
const screens = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const SECONDS = 5;
/** In pixels a second: a hard swipe. */
const SPEED = 4000;

const { base, stop } = await preview();
const browser = await chromium.launch({
  executablePath: process.env.EMBASSY_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
console.log(`${rows} rows, scrolled by ${SPEED} px a second for ${SECONDS} s\n`);
console.log(
  '| list | screen | rows in the page | frames a second | 95 of 100 frames within | longest frame |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
try {
  for (const { as, address, api } of lists) {
    for (const [screen, viewport] of Object.entries(screens)) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.route(api, async (route) => {
        const answer = await route.fetch();
        const { items } = await answer.json();
        await route.fulfill({ response: answer, json: { items: many(items) } });
      });
      await page.goto(`${base}/login?as=${as}&returnTo=${address}`);
      await page.locator('main tbody tr').nth(5).waitFor();
      await page.waitForLoadState('networkidle');
      const { frames, inPage } = await page.evaluate(scroll, { seconds: SECONDS, speed: SPEED });
      const sorted = frames.toSorted((one, other) => one - other);
      const within = sorted[Math.floor(sorted.length * 0.95)];
      console.log(
        `| ${address} | ${screen} | ${inPage} | ${(frames.length / SECONDS).toFixed(1)} | ${within.toFixed(1)} ms | ${sorted.at(-1).toFixed(1)} ms |`,
      );
      await context.close();
    }
  }
} finally {
  await browser.close();
  stop();
}

function many(items) {
  return Array.from({ length: rows }, (_, at) => {
    const one = items[at % items.length];
    return { ...one, id: `${one.id}-${at}` };
  });
}

/** Runs in the page. */
async function scroll({ seconds, speed }) {
  const frames = [];
  let before = await new Promise(window.requestAnimationFrame);
  const end = before + seconds * 1000;
  while (before < end) {
    const now = await new Promise(window.requestAnimationFrame);
    window.scrollBy(0, (speed * (now - before)) / 1000);
    frames.push(now - before);
    before = now;
  }
  return { frames, inPage: document.querySelectorAll('main tbody tr').length };
}
