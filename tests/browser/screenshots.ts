/** npm run screenshots: pictures of the front page for the README, from a site built anew. */
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {build} from "../../loaders/site/build.js";
import {launch, root, serveDist, withPage} from "./harness.js";

const sizes = [
  {width: 375, height: 812, deviceScaleFactor: 2},
  {width: 1280, height: 1000, deviceScaleFactor: 1}
];
const folder = join(root, ".github/screenshots");

await build({root, log: (line) => void process.stdout.write(`${line}\n`)});
await mkdir(folder, {recursive: true});
const [browser, site] = await Promise.all([launch(), serveDist()]);
for (const {width, height, deviceScaleFactor} of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    const path = join(folder, `front-${width}-${colorScheme}.png`);
    const options = {viewport: {width, height}, deviceScaleFactor, colorScheme};
    await withPage(browser, site.url, options, (page) => page.screenshot({path}));
    process.stdout.write(`${path}\n`);
  }
}
await browser.close();
await site.close();
