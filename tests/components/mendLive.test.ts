import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {mendLive} from "../../src/components/mendLive.js";

const {document} = new JSDOM(`<main><svg><g aria-label="bar"></g></svg></main>`).window;
const main = document.querySelector("main");

it("mends what is there and what comes later", async () => {
  if (!main) throw new Error("no main");
  mendLive(main);
  expect(main.querySelector("g")?.getAttribute("role")).toBe("group");
  main.insertAdjacentHTML("beforeend", `<form class="inputs-3a86ea-table"></form><form class="other"></form>`);
  await new Promise((resolve) => setTimeout(resolve, 0));
  main.insertAdjacentHTML("beforeend", `<h2>Draw</h2><svg class="plot-d6a7b5"></svg><svg class="own"></svg>`);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([...main.querySelectorAll("h2 ~ svg")].map((svg) => svg.getAttribute("aria-label"))).toEqual([
    "Chart: Draw",
    null
  ]);
  expect([...main.querySelectorAll("form")].map((form) => form.getAttribute("tabindex"))).toEqual(["0", null]);
});
