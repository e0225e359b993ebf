// Plants imports that the rooms forbid, and imports they allow, and expects ESLint to tell them apart.
import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../eslint.config.js';

const portal = new URL('..', import.meta.url).pathname;
const [rooms] = config.filter((part) => part.rules && 'boundaries/dependencies' in part.rules);
const eslint = new ESLint({
  cwd: portal,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: rooms.plugins,
      settings: rooms.settings,
      rules: { 'boundaries/dependencies': rooms.rules['boundaries/dependencies'] },
    },
  ],
});

const [one, other] = readdirSync(`${portal}/src/features`);
const planted = [
  [
    'a feature into another feature',
    `src/features/${one}/planted.ts`,
    `@/features/${other}/feature.ts`,
    false,
  ],
  ['shared into a feature', 'src/shared/planted.ts', `@/features/${one}/feature.ts`, false],
  ['shared into app', 'src/shared/planted.ts', '@/app/features.ts', false],
  ['a feature into app', `src/features/${one}/planted.ts`, '@/app/features.ts', false],
  ['a feature into itself', `src/features/${one}/planted.ts`, `@/features/${one}/feature.ts`, true],
  ['a feature into shared', `src/features/${one}/planted.ts`, '@/shared/http.ts', true],
  ['app into a feature', 'src/app/planted.ts', `@/features/${one}/feature.ts`, true],
];

let wrong = false;
for (const [what, filePath, imported, allowed] of planted) {
  const [result] = await eslint.lintText(`import * as planted from '${imported}';\nexport { planted };\n`, {
    filePath: `${portal}${filePath}`,
  });
  const passed = result.messages.length === 0;
  if (passed !== allowed) {
    wrong = true;
    console.error(
      `An import from ${what} was ${passed ? 'let through' : `refused: ${result.messages[0].message}`}`,
    );
  }
}
if (wrong) process.exit(1);
