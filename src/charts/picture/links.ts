/** Where the pages of a site are, as seen from the file: `../..`, or an address that ends without a slash. */
export type SiteRoot = string;

/** Makes links from the site's root, as charts have them, into links that hold in a file. */
export function setLinks(drawing: Element, root: SiteRoot): void {
  for (const link of drawing.querySelectorAll("a[href^='/']")) {
    const [path = "", anchor] = (link.getAttribute("href") ?? "").split("#");
    const file = /\.\w+$/.test(path) ? path : path.endsWith("/") ? `${path}index.html` : `${path}.html`;
    link.setAttribute("href", `${root}${file}${anchor === undefined ? "" : `#${anchor}`}`);
    link.setAttribute("target", "_top");
  }
}
