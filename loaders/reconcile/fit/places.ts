import {knownPlaces} from "../../annotate/places/gazetteer.js";

/** True if some town of the one name lies in the other. */
const liesIn = (town: string, region: string): boolean =>
  knownPlaces(town).some((place) => place.region?.toLowerCase() === region.toLowerCase());

/** True if two place names can be of one place: the same, or a town and the state or country that it lies in. */
export function placesFit(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || liesIn(a, b) || liesIn(b, a);
}
