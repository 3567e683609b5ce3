import type {Rule} from "../../rule.js";

/** Why a statement is a row: how the document ties words to who said them. */
export const statementRules: readonly Rule[] = [
  {
    id: "statement/cue-quotation",
    finds: "A source, a verb of saying and a quotation: Ruiz said: “…”.",
    example: "Mayor Ana Ruiz said: “The bridge will open in May.”",
    counterexample: "Mayor Ana Ruiz opened the exhibition “Bridges of the North” in May."
  },
  {
    id: "statement/cue-clause",
    finds: "A source, a verb of saying and a clause, with or without “that”: Ruiz said that ….",
    example: "Mayor Ana Ruiz told reporters on Monday that the bridge would open in May.",
    counterexample: "Mayor Ana Ruiz maintained the old bridge for years."
  },
  {
    id: "statement/cue-infinitive",
    finds: "A source, a verb of asking or ordering, and words to do, some of them quoted: Ruiz urged them to “…”.",
    example: "Mayor Ana Ruiz urged drivers to “leave the car at home” on Monday.",
    counterexample: "Mayor Ana Ruiz wanted to leave the car at home on Monday."
  },
  {
    id: "statement/cue-noun",
    finds: "A source and a verb that takes what is said as its object, some of it quoted: Ruiz condemned “…”.",
    example: "Mayor Ana Ruiz condemned what she called “a reckless and costly plan” for the bridge.",
    counterexample: "Mayor Ana Ruiz condemned the plan for the bridge."
  },
  {
    id: "statement/cue-predicate",
    finds: "A source, a verb of naming and what is said of somebody in quotation marks: Ruiz called it “…”.",
    example: "Mayor Ana Ruiz called the plan “reckless and far too expensive for this town.”",
    counterexample: "Mayor Ana Ruiz was quick to praise the plan and call it “bold.”"
  },
  {
    id: "statement/according-to",
    finds: "What stands with “according to” and a source.",
    example: "The bridge will stay closed until May, according to the police.",
    counterexample: "The runners were seeded according to their age."
  },
  {
    id: "statement/inverted-cue",
    finds: "Words, then the verb, then the source: “…,” said Ruiz.",
    example: "“The bridge will open in May,” said Ana Ruiz, the mayor.",
    counterexample: "Under the arch, painted in red, read the sign of the old inn."
  },
  {
    id: "statement/cue-after",
    finds: "Words, then the source, then the verb: “…,” Ruiz said; the bridge is closed, police said.",
    example: "“The bridge will open in May,” Ana Ruiz said.",
    counterexample: "In a long speech on Friday evening, Ana Ruiz said little."
  },
  {
    id: "statement/cue-inside",
    finds: "Words around their cue: the bridge, Ruiz said, will open in May.",
    example: "But the old road is in good shape, Ana Ruiz said, and will stay open all summer.",
    counterexample: "The old road, which Ana Ruiz built, will stay open all summer."
  },
  {
    id: "statement/cue-in-next-sentence",
    finds: "A quotation that closes its sentence, then a sentence that only says who said it: “…?” Ruiz asked.",
    example: "“Who will pay for the bridge?” Ana Ruiz asked.",
    counterexample: "The sign reads “Who pays?” Ana Ruiz asked for another."
  },
  {
    id: "statement/announced",
    finds: "A quotation after a line that ends with a colon and names who speaks.",
    example: "Ana Ruiz was clear about it:\n“The bridge will open in May and not a day later.”",
    counterexample: "The bridge has three parts:\nan arch, a deck and a tower."
  },
  {
    id: "statement/led-by-colon",
    finds: "A quotation after a colon or comma in a sentence whose subject is who speaks: Ruiz was blunt: “…”.",
    example: "Ana Ruiz was blunt: “The bridge will open in May and not a day later.”",
    counterexample: "Ana Ruiz read one book: “Bridges”."
  },
  {
    id: "statement/goes-on",
    finds: "A quotation by itself right after somebody spoke or acted: it is theirs.",
    example: "“It will open,” Ana Ruiz said. “The money is there and so are the workers.”",
    counterexample: "The bridge will open. The money is there and so are the workers."
  },
  {
    id: "statement/dialogue",
    finds: "A line by itself between two who talk: another question is the asker's, what follows it the answerer's.",
    example: "“Where were you?” asked Ana Ruiz.\n“At the bridge,” said Paul Marsh.\n“Did anybody see you there?”",
    counterexample: "“It was dark,” said Ana Ruiz.\n“Very dark,” said Paul Marsh.\n“Nobody saw the bridge at all.”"
  },
  {
    id: "statement/signed",
    finds: "A quotation, a dash and a name.",
    example: "“The bridge is the best thing that happened to us.” — Ana Ruiz.",
    counterexample: "The bridge is the best thing that happened to us — Ana Ruiz knows."
  },
  {
    id: "statement/transcript",
    finds: "The turns of a transcript: RUIZ: ….",
    example: "RUIZ: When will the bridge open?\nOKAFOR: It will open in May.",
    counterexample: "NOTE: The bridge will open in May."
  }
];
