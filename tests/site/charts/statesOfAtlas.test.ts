import {expect, it} from "vitest";
import {statesOfAtlas} from "../../../loaders/site/charts/statesOfAtlas.js";
import {usStates} from "../../../src/charts/kinds/usStates.js";

it("holds the states as the package has them", async () => {
  expect(usStates).toEqual(await statesOfAtlas("."));
});

it("has each state and the District of Columbia once", () => {
  expect(new Set(usStates.map(({name}) => name)).size).toBe(51);
});
