import type {Rule} from "../../rule.js";

/** Why a departure report is there. */
export const departureRules = [
  {
    id: "departure/left",
    finds: "People who resign, quit, step down, retire or give notice: a verb of leaving with people as its subject.",
    example: "Maria Lund resigned from the Harbor Department on Monday.",
    counterexample: "Maria Lund resigned herself to a long wait at the harbor."
  },
  {
    id: "departure/left-post",
    finds: "People who leave or quit a post or a place of work that the passage names.",
    example: "Three engineers left their jobs at the water agency in protest.",
    counterexample: "Three engineers left the building before noon."
  },
  {
    id: "departure/was-removed",
    finds: "People who were fired, ousted, laid off, reassigned or placed on leave: a verb of removing in the passive.",
    example: "The deputy director was fired on Friday.",
    counterexample: "Two rounds were fired at the deputy director on Friday."
  },
  {
    id: "departure/removed-someone",
    finds: "Somebody who fires, ousts or dismisses people.",
    example: "The governor fired the health commissioner on Tuesday.",
    counterexample: "The governor fired three shots at the range on Tuesday."
  },
  {
    id: "departure/ousted-official",
    finds: "People called ousted, fired, retiring or departing.",
    example: "The ousted director spoke to reporters.",
    counterexample: "The former director spoke to reporters."
  },
  {
    id: "departure/noun",
    finds: "A resignation, departure, firing or retirement of people whom the passage names.",
    example: "The council accepted the resignation of Chief Omar Beck.",
    counterexample: "The departure of the train was delayed."
  },
  {
    id: "departure/noun-bare",
    finds: "Firings, layoffs or resignations at a place of work, or such as were told before, without the people.",
    example: "The firings at the Park Service began in May.",
    counterexample: "The firing of the clay took two days."
  },
  {
    id: "departure/noun-includes",
    finds: "Departures that include the positions which the passage lists.",
    example: "Six lawyers quit the agency's legal unit. The departures include the unit's chief and deputy chief.",
    counterexample: "The departures board includes the next six trains."
  }
] as const satisfies readonly Rule[];

export type DepartureRuleId = (typeof departureRules)[number]["id"];
