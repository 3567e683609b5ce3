/** What an embedding page needs to know of a chart. */
export interface Embedded {
  readonly id: string;
  readonly headline: string;
  readonly alt: string;
  /** Height of the whole at a width of 640 pixels: the ratio that holds until the frame tells its height. */
  readonly height: number;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[char] ?? char);

const folder = (root: string, id: string): string => `${root}/charts/${encodeURIComponent(id)}`;

/** A frame that holds its ratio, and from then on the height that it tells to pym.js, @newswire/frames or a listener. */
export const iframeCode = ({id, headline, height}: Embedded, root: string): string =>
  `<iframe src="${folder(root, id)}/embed.html" title="${escaped(headline)}" loading="lazy" scrolling="no" style="display:block;width:100%;border:0;aspect-ratio:640/${height}"></iframe>`;

/** What pages without scripts show in its place. */
const pictureCode = ({id, alt}: Embedded, root: string): string =>
  `<noscript><a href="${folder(root, id)}/embed.html"><img src="${folder(root, id)}/${id}-medium.png" alt="${escaped(alt)}" style="max-width:100%"></a></noscript>`;

/** For pages that have pym.js: it makes the frame. */
export const pymCode = (chart: Embedded, root: string): string =>
  `<div data-pym-src="${folder(root, chart.id)}/embed.html">${pictureCode(chart, root)}</div>`;

/** For pages that have @newswire/frames: it makes the frame. */
export const framesCode = (chart: Embedded, root: string): string =>
  `<div data-frame-src="${folder(root, chart.id)}/embed.html" data-frame-attribute-title="${escaped(chart.headline)}">${pictureCode(chart, root)}</div>`;

/** A frame and, for pages without a library, the listener that gives it its height: of its own messages, 60 to 10,000 px. */
export const plainCode = (chart: Embedded, root: string): string =>
  `${iframeCode(chart, root)}
<script>(f=>addEventListener("message",({source:s,data:d})=>{const h=Number(d&&d.height);if(s===f.contentWindow&&d.type==="embed-size"&&h>=60&&h<=10000)f.height=h}))(document.currentScript.previousElementSibling)</script>`;
