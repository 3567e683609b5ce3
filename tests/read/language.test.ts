import {describe, expect, test} from "vitest";
import {findHeadline} from "../../loaders/read/headline.js";
import {detectLanguage, wordsOf} from "../../loaders/read/language.js";

test.each([
  [
    "en",
    "The mayor of the town said on Monday that she had asked for the report and that it would be ready by the end of the week."
  ],
  [
    "es",
    "La alcaldesa del pueblo dijo el lunes que había pedido el informe y que estaría listo para el final de la semana en que se reúnen."
  ],
  [
    "fr",
    "La maire de la ville a dit lundi qu’elle avait demandé le rapport et que celui-ci serait prêt pour la fin de la semaine."
  ],
  [
    "de",
    "Die Bürgermeisterin der Stadt sagte am Montag, dass sie den Bericht verlangt habe und dass er bis zum Ende der Woche fertig sei."
  ],
  [
    null,
    "Мэр города сказала в понедельник, что она запросила отчёт и что он будет готов к концу недели, до заседания совета города и области."
  ],
  [null, "Ada Bell Cy Dunn Eli Frost Gus Hale Ida Jones Kay Lund Max Nye Ora Pike Quinn Rush Sal Todd Una Vale"],
  [null, "The clerk left."]
])("language: %s", (language, text) => {
  expect(detectLanguage(wordsOf(text))).toBe(language);
});

test.each([
  ["The mayor’s well-known aide", ["The", "mayor’s", "well-known", "aide"]],
  ["“Six,” she said — $1,200 …", ["Six", "she", "said", "1", "200"]],
  ["שלום עולם", ["שלום", "עולם"]],
  ["— … !", []]
])("words of %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

describe("headline", () => {
  test.each([
    ["Clerk quits in Elmwood\n\nThe clerk left.", "Clerk quits in Elmwood"],
    ["\n  Clerk quits?  \nThe clerk left.", "Clerk quits?"],
    ["# Clerk quits\n\nThe clerk left.", "Clerk quits"]
  ])("%j", (text, headline) => expect(findHeadline(text)).toBe(headline));

  test.each([
    ["a whole sentence", "The clerk of Elmwood left on Monday.\n\nShe gave no reason."],
    ["nothing after it", "Clerk quits in Elmwood\n\n"],
    ["no letter", "***\n\nThe clerk left."],
    ["a long line", `${"The clerk and ".repeat(20)}\n\nThe clerk left.`],
    ["nothing", ""]
  ])("none: %s", (_, text) => expect(findHeadline(text)).toBeNull());
});
