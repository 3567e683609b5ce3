import type {Block} from "../block.js";
import {maker} from "../element.js";
import {snippets} from "./snippets.js";

/** The lines that load the tables, a language each. */
export const howToLoad: Block = (_tables, {document}) => {
  const h = maker(document);
  const each = snippets.map(({id, title, code}, i) =>
    h(
      "details",
      {class: "snippet", id: `load-${id}`, open: i === 0},
      h("summary", null, title),
      h("pre", null, h("code", null, code))
    )
  );
  return h("div", {class: "snippets"}, ...each);
};
