import {feature} from "topojson-client";
import {presimplify, simplify} from "topojson-simplify";
import atlas from "us-atlas/states-albers-10m.json" with {type: "json"};

/** A state as a path in a drawing of 975 by 610 (U.S. Census Bureau by way of us-atlas, Albers projection). */
export interface State {
  readonly name: string;
  readonly path: string;
  /** The centre of mass of its largest part. */
  readonly center: readonly [number, number];
  /** Where that part ends, seen from the top. */
  readonly bottom: number;
}

type Ring = readonly (readonly [number, number])[];

/** Coastlines in less detail than anybody sees at the width of a page. */
const detail = 4;

const area = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0)
  );

const ringPath = (ring: Ring): string => `M${ring.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join("L")}Z`;

function placeOf(ring: Ring): Pick<State, "center" | "bottom"> {
  let [sum, cx, cy] = [0, 0, 0];
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    [sum, cx, cy] = [sum + cross, cx + (x + nextX) * cross, cy + (y + nextY) * cross];
  });
  return {center: [cx / (3 * sum), cy / (3 * sum)], bottom: Math.max(...ring.map(([, y]) => y))};
}

function toState(name: string, rings: readonly Ring[]): State {
  const largest = rings.reduce((a, b) => (area(b) > area(a) ? b : a));
  return {
    name,
    path: rings
      .filter((ring) => ring === largest || area(ring) > 20)
      .map(ringPath)
      .join(""),
    ...placeOf(largest)
  };
}

/** The states of the United States and the District of Columbia. */
export function usStates(): State[] {
  const simple = simplify(presimplify(atlas as never), detail) as never;
  const {features} = feature(simple, (atlas as never as {objects: {states: never}}).objects.states) as unknown as {
    features: {properties: {name: string}; geometry: {type: string; coordinates: never}}[];
  };
  return features.map(({properties: {name}, geometry: {type, coordinates}}) => {
    const polygons = (type === "Polygon" ? [coordinates] : coordinates) as readonly (readonly Ring[])[];
    return toState(
      name,
      polygons.flatMap(([outer]) => (outer ? [outer] : []))
    );
  });
}
