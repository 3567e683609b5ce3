import {licenceTerms} from "../../model/licence.js";
import type {Block} from "../block.js";
import {maker} from "../element.js";

/** What may be reused of the data, part by part. */
export const reuseTerms: Block = (_tables, {document}) => {
  const h = maker(document);
  const parts = licenceTerms.flatMap(([part, terms]) => [h("dt", null, part), h("dd", null, terms)]);
  return h("dl", {class: "terms"}, ...parts);
};
