const svgLink = "http://www.w3.org/1999/xlink";

/**
 * A link that a mark made: its address where HTML looks for it, and a name. Words that show are its name together
 * with its title, which a space keeps apart; a mark without words is named by its title.
 */
function finishLink(link: Element): void {
  const href = link.getAttributeNS(svgLink, "href");
  link.removeAttributeNS(svgLink, "href");
  if (href !== null) link.setAttribute("href", href);
  const title = link.querySelector("title");
  if (title && link.querySelector("text")) title.textContent = ` ${title.textContent}`;
  else if (title) link.setAttribute("aria-label", title.textContent);
  if (link.closest("[aria-hidden=true]")) link.setAttribute("tabindex", "-1");
}

/**
 * Makes a drawing of Plot readable without sight: the svg is a group that carries the chart's words, what is no link
 * is hidden (the words say it), links have names. Plot labels its groups without a role, which ARIA does not allow.
 */
export function finish<E extends Element>(drawing: E, alt: string): E {
  for (const group of drawing.querySelectorAll("g[aria-label], g[aria-description]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  for (const link of drawing.querySelectorAll("a")) finishLink(link);
  for (const child of drawing.children) {
    if (child.tagName !== "style" && child.querySelector("a:not([tabindex])") === null)
      child.setAttribute("aria-hidden", "true");
  }
  const hasLinks = drawing.querySelector("a:not([tabindex])") !== null;
  drawing.setAttribute("role", hasLinks ? "group" : "img");
  drawing.setAttribute("aria-label", alt);
  return drawing;
}
