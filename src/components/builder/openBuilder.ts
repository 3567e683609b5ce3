import type {SourceDocument} from "../../charts/sources.js";
import type {ChartSpec} from "../../charts/spec/chartSpec.js";
import {specOfQuery, specToQuery} from "../../charts/spec/specAddress.js";
import type {SpecRow} from "../../charts/spec/specRow.js";
import type {SpecTableName} from "../../charts/spec/specTables.js";
import {builder} from "./builder.js";

/** A file that the page names. */
interface File {
  json(): Promise<unknown>;
}

export type BuilderFiles = Readonly<Record<SpecTableName | "documents", File>>;

/**
 * Opens the chart builder in a part of the page. The chart stands in the page's address, and follows every change.
 * What can't be loaded is said where the builder would be.
 */
export async function openBuilder(place: HTMLElement, files: BuilderFiles): Promise<void> {
  const document = place.ownerDocument;
  const {location, history} = document.defaultView ?? globalThis;
  const spec = specOfQuery(location.search);
  const loaded = new Map<SpecTableName, readonly SpecRow[]>();
  const load = async ({table}: ChartSpec): Promise<void> => {
    loaded.set(table, (await files[table].json()) as SpecRow[]);
  };
  try {
    const [documents] = await Promise.all([files.documents.json(), load(spec)]);
    const element = builder({
      document,
      spec,
      documents: documents as SourceDocument[],
      passagesOf: ({table}) => loaded.get(table),
      load,
      onChange: (next) => history.replaceState(null, "", `${location.pathname}?${specToQuery(next)}`)
    });
    place.replaceChildren(element);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    place.textContent = `The builder could not be opened (${words}). Load the page again.`;
  }
}
