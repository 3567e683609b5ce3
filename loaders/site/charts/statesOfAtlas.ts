import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {feature} from "topojson-client";
import {presimplify, simplify} from "topojson-simplify";
import type {State} from "../../../src/charts/kinds/usStates.js";

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

const tenth = (n: number): number => Math.round(n * 10) / 10;

function placeOf(ring: Ring): Pick<State, "center" | "bottom"> {
  let [sum, cx, cy] = [0, 0, 0];
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    [sum, cx, cy] = [sum + cross, cx + (x + nextX) * cross, cy + (y + nextY) * cross];
  });
  return {center: [tenth(cx / (3 * sum)), tenth(cy / (3 * sum))], bottom: tenth(Math.max(...ring.map(([, y]) => y)))};
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

/**
 * The states of the United States and the District of Columbia, drawn from the package us-atlas of a project's folder.
 * src/charts/kinds/usStates.ts holds what this gives: a browser reads no TopoJSON.
 */
export async function statesOfAtlas(root: string): Promise<State[]> {
  const atlas = JSON.parse(await readFile(join(root, "node_modules/us-atlas/states-albers-10m.json"), "utf8")) as {
    objects: {states: unknown};
  };
  const simple = simplify(presimplify(atlas as never), detail) as never;
  const {features} = feature(simple, atlas.objects.states as never) as unknown as {
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
