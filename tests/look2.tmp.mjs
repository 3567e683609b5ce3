import {launch, serveDist, withPage} from "/work/wt/explore/tests/browser/harness.ts";
const [browser, site] = await Promise.all([launch(), serveDist()]);
for (const [width, scheme] of [[1280,"light"],[375,"light"]])
await withPage(browser, `${site.url}explore.html`, {viewport: {width, height: 1000}, colorScheme: scheme}, async (page, faults) => {
    await page.waitForSelector("[data-live]", {timeout: 60000});
    console.log(await page.evaluate(() => [document.querySelector(".field").outerHTML, getComputedStyle(document.querySelector(".field svg")).cssText?.slice(0,0), document.querySelector(".field svg").getBoundingClientRect().width, document.querySelector("main").innerHTML.includes("noscript"), [...document.querySelectorAll("main > *")].map(e=>e.outerHTML.slice(0,100))]));
    await page.screenshot({path: `/tmp/v-${width}.png`});
});
await browser.close(); await site.close();
