declare module "topojson-simplify" {
  /** Gives each point of a topology the area of its triangle as a weight. */
  export function presimplify(topology: never): unknown;
  /** Leaves out points of less than a weight. */
  export function simplify(topology: unknown, minimumWeight: number): unknown;
}
