import {launch, serveDist, withPage} from "/work/wt/explore/tests/browser/harness.ts";
const args = process.argv.slice(2);
const query = args[0] ?? "", name = args[1] ?? "x";
const sizes = (args[2] ?? "375l,1280l").split(",");
const [browser, site] = await Promise.all([launch(), serveDist()]);
for (const s of sizes) {
  const width = parseInt(s); const colorScheme = s.endsWith("d") ? "dark" : "light";
  await withPage(browser, `${site.url}explore.html${query}`, {viewport: {width, height: 900}, colorScheme}, async (page, faults) => {
    await page.waitForSelector("[data-live]", {timeout: 60000}).catch(()=>console.log("not live", faults));
    await page.waitForTimeout(500);
    await page.screenshot({path: `/tmp/ex-${name}-${s}.png`, fullPage: !args[3]});
    console.log(s, faults, await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector(".view-headline").textContent, performance.getEntriesByType("resource").map(r=>r.name.split("/").pop()+" "+r.encodedBodySize).filter(x=>/bin|json|js/.test(x))]));
  });
}
await browser.close(); await site.close();
