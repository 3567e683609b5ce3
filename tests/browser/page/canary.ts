import type {BrowserContext, Page} from "playwright-core";

/** Whatever a payload would do, is seen: it sets `__ran`, opens a dialog, breaks the policy. */
export async function setCanary(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, {violations});
    addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI, sourceFile}) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`)
    );
  });
}

/** What ran, or would if somebody pressed it or the policy were gone, one line each. */
export const findRun = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const known = globalThis as unknown as {__ran?: unknown; violations?: readonly string[]};
    for (const details of document.querySelectorAll("details")) details.open = true;
    const all = [...document.querySelectorAll("*")];
    const handlers = all.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const strange = document.querySelectorAll(
      "iframe, object, embed, base[href*=hostile], frameset, marquee, plaintext, xmp, foreignObject, meta[http-equiv=refresh], [srcdoc], [autofocus]"
    );
    const code = all.filter((element) =>
      ["href", "xlink:href", "src", "action", "formaction", "data"].some((name) =>
        /^[\s\u0000-\u001f]*(?:javascript|vbscript|data:text)/i.test(element.getAttribute(name) ?? "")
      )
    );
    const own = all.filter(({localName, textContent}) => localName === "script" && /^\s*__ran/.test(textContent ?? ""));
    return [
      ...("__ran" in known ? ["a payload ran"] : []),
      ...(known.violations ?? []).map((violation) => `policy: ${violation}`),
      ...[...handlers, ...strange, ...code, ...own].map((element) => `got in: ${element.outerHTML.slice(0, 160)}`)
    ];
  });
