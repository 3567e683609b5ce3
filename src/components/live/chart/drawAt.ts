import {charts} from "../../../charts/index.js";
import {setLinks} from "../../../charts/picture/links.js";

/**
 * A chart of the site drawn at a width, its marks linked as on the page. `root`: the site as seen from the page, without a
 * slash at its end. Loaded when it is needed, for all of Plot comes with it. Rejects where the rows can't be had.
 */
export async function drawAt(document: Document, id: string, width: number, root: string): Promise<Element> {
  const chart = charts.find((each) => each.id === id);
  if (!chart) throw new Error(`no chart “${id}”`);
  const answer = await fetch(`${root}/charts/${id}/rows.json`);
  if (!answer.ok) throw new Error(`rows of ${id}: ${answer.status}`);
  const drawing = chart.plot((await answer.json()) as Parameters<typeof chart.plot>[0], {width, document});
  setLinks(drawing, root);
  return drawing;
}
