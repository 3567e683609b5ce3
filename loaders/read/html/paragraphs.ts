const blocks = new Set(
  "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " "
  )
);
const unseen = new Set("script style noscript template svg math iframe object button input select textarea".split(" "));

/**
 * The text of an element as its paragraphs, white space run together as a browser shows it. A block element begins and
 * ends a paragraph, as do two line breaks in a row.
 */
export function toParagraphs(root: Element): string[] {
  const paragraphs: string[] = [];
  let current = "";
  const close = (): void => {
    const text = current.replaceAll(/[ \t\n\f\r]+/g, " ").trim();
    if (text) paragraphs.push(text);
    current = "";
  };
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) current += node.nodeValue ?? "";
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const name = node.nodeName.toLowerCase();
    if (unseen.has(name)) return;
    if (name === "br") {
      if (current.endsWith("\v")) close();
      else current += "\v";
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) close();
    node.childNodes.forEach(visit);
    if (isBlock) close();
  };
  visit(root);
  close();
  return paragraphs.map((text) => text.replaceAll(/ *\v */g, " ").trim()).filter(Boolean);
}
