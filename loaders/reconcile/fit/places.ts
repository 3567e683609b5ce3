import {knownPlaces} from "../../annotate/places/gazetteer.js";

/** A place name with the states and countries that towns of that name lie in, in lower case. */
export interface PlaceName {
  readonly key: string;
  readonly within: ReadonlySet<string>;
}

/** Place names, looked up once: every report is compared with many. */
export type Places = ReadonlyMap<string, PlaceName>;

export const toPlace = (name: string): PlaceName => ({
  key: name.toLowerCase(),
  within: new Set(knownPlaces(name).flatMap(({region}) => (region === null ? [] : [region.toLowerCase()])))
});

export const toPlaces = (name: string | null | undefined): Places => new Map(name ? [[name, toPlace(name)]] : []);

/** True if two place names can be of one place: the same, or a town and the state or country that it lies in. */
export const placesFit = (a: PlaceName, b: PlaceName): boolean =>
  a.key === b.key || a.within.has(b.key) || b.within.has(a.key);
