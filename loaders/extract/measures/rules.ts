import type {Rule} from "../../rule.js";

/** Why a reported figure is there. */
export const measureRules = [
  {
    id: "measure/percent",
    finds: "Percent and percentage points, of a change or of a whole.",
    example: "Bus fares rose 12 percent in May.",
    counterexample: "The Percent sisters opened a second cafe in May."
  },
  {
    id: "measure/fold",
    finds: "A change told as a factor: four-fold, threefold.",
    example: "Calls to the line increased nearly four-fold.",
    counterexample: "The map was folded four times and the fold tore."
  },
  {
    id: "measure/times",
    finds: "A comparison told as a factor: three times as many, twice as likely.",
    example: "Rents are three times as high as in the valley.",
    counterexample: "The Valley Times and its readers are as loyal as ever."
  },
  {
    id: "measure/multiplied",
    finds: "A verb that multiplies what is counted: doubled, tripled, halved.",
    example: "Complaints about the ferry doubled between 2021 and 2023.",
    counterexample: "The keeper ordered a double room and doubled back."
  },
  {
    id: "measure/fraction",
    finds: "A part of a whole or of a change: one in five, two-thirds of, by a quarter.",
    example: "One in five drivers had no licence.",
    counterexample: "Half-hearted applause followed in the second half."
  },
  {
    id: "measure/money",
    finds: "An amount of money.",
    example: "The city paid $4.5 million to settle the suit.",
    counterexample: "The city paid close attention to the suit."
  },
  {
    id: "measure/duration",
    finds: "How long something takes, where the length is the point: for 47 days, lasted 19 hours.",
    example: "Recruits are trained for 47 days instead of five months.",
    counterexample: "The 47-year-old left five months ago, in the last two weeks of May."
  },
  {
    id: "measure/count",
    finds: "A count in figures of people, of occurrences, or of what grew or shrank from one number to another.",
    example: "The number of patrol boats grew from 12 to 30.",
    counterexample: "Flight 370 left from gate 12."
  }
] as const satisfies readonly Rule[];

export type MeasureRuleId = (typeof measureRules)[number]["id"];
