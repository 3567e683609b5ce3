import {feature} from "topojson-client";
import {presimplify, simplify} from "topojson-simplify";
import atlas from "us-atlas/states-albers-10m.json" with {type: "json"};

/** A state as a path in a drawing of 975 by 610 (U.S. Census Bureau by way of us-atlas, Albers projection). */
export interface State {
  readonly name: string;
  readonly path: string;
  /** The point below the middle of its largest part. */
  readonly below: readonly [number, number];
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

function pointBelow(ring: Ring): [number, number] {
  const xs = ring.map(([x]) => x);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, Math.max(...ring.map(([, y]) => y))];
}

function toState(name: string, rings: readonly Ring[]): State {
  const largest = rings.reduce((a, b) => (area(b) > area(a) ? b : a));
  return {
    name,
    path: rings
      .filter((ring) => ring === largest || area(ring) > 20)
      .map(ringPath)
      .join(""),
    below: pointBelow(largest)
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
