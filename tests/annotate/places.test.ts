import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findPlaces} from "../../loaders/annotate/places.js";
import {documentOf} from "../extract/seeds.js";

const placesOf = (text: string) => findPlaces(documentOf(text)).map(({kind, name, region}) => [kind, name, region]);

describe("places", () => {
  it.each([
    ["It happened in Toledo, Ohio, on Monday.", [["city", "Toledo", "Ohio"]]],
    ["It happened in Plainview, Minn., on Monday.", [["city", "Plainview", "Minnesota"]]],
    ["It happened in Minneapolis.", [["city", "Minneapolis", "Minnesota"]]],
    ["Fresno police came.", [["city", "Fresno", "California"]]],
    ["DALLAS (XYZ) — A man ran.", [["city", "Dallas", "Texas"]]],
    ["It happened in Nairobi.", [["city", "Nairobi", "Kenya"]]],
    ["He fought in Iraq.", [["country", "Iraq", null]]],
    ["A man in Minnesota won.", [["region", "Minnesota", "United States"]]],
    ["It happened in the 1400 block of Pell Street.", [["address", "1400 block of Pell Street", null]]],
    ["They met at 310 West Cullen Avenue.", [["address", "310 West Cullen Avenue", null]]],
    ["They met at Clark Avenue and State Street.", [["address", "Clark Avenue and State Street", null]]]
  ])("%s", (text, expected) => expect(placesOf(text)).toEqual(expected));

  it("takes the town in the state that the document names", () => {
    expect(placesOf("The mayor of Columbus, Georgia, spoke. Police in Columbus came.")).toEqual([
      ["city", "Columbus", "Georgia"],
      ["city", "Columbus", "Georgia"]
    ]);
  });

  it.each([
    "The Supreme Court met.",
    "Samuel Jackson spoke.",
    "Reading is good.",
    "Lincoln Ruiz won.",
    "He paid $20 for it."
  ])("finds none: %s", (text) => expect(placesOf(text)).toEqual([]));

  it("keeps spans in the text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "in",
            "Dayton",
            ",",
            "Ohio",
            "400 block of",
            "Main Street",
            "St. Paul",
            "😀",
            "\n\n",
            "TULSA —"
          )
        ),
        (words) => {
          const text = words.join(" ");
          for (const {start, end} of findPlaces(documentOf(text)))
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        }
      )
    );
  });
});
