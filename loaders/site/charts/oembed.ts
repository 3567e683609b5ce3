import {iframeCode, type Embedded} from "../../../src/charts/picture/embedCode.js";

/** What a CMS asks of a link (oembed.com 1.0): a frame of the chart and its picture. */
export function oembed(chart: Embedded, byline: string, root: string): string {
  const content = {
    version: "1.0",
    type: "rich",
    provider_name: "Sourceline",
    provider_url: root,
    title: chart.headline,
    author_name: byline,
    width: 640,
    height: chart.height,
    html: iframeCode(chart, root),
    thumbnail_url: `${root}/charts/${chart.id}/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
