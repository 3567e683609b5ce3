import type {Rule} from "../../rule.js";

/** Why an incident report is there. */
export const incidentRules = [
  {
    id: "incident/shooting",
    finds: "People shot, shots fired, gunfire and gunshot wounds.",
    example: "Two men were shot outside a bakery in Trenton on Friday.",
    counterexample: "Two men shot a film outside a bakery in Trenton on Friday."
  },
  {
    id: "incident/use-of-force",
    finds: "Tear gas, Tasers, batons, dogs, restraint: force other than shooting.",
    example: "Officers used a Taser on a man at the station in Dayton on Friday.",
    counterexample: "Officers used a map to find the man at the station in Dayton on Friday."
  },
  {
    id: "incident/death-in-custody",
    finds: "People who died in custody or in detention.",
    example: "A man died in the custody of the county jail on Sunday.",
    counterexample: "A man died of cancer at the county hospital on Sunday."
  },
  {
    id: "incident/attack",
    finds: "Stabbings, bombings, armed robberies and other attacks in the flesh.",
    example: "A woman was stabbed on a tram in Lyon on Monday.",
    counterexample: "The senator attacked the budget on Monday."
  },
  {
    id: "incident/killing",
    finds: "People killed, where nothing tells of an accident or an illness.",
    example: "Raiders killed four farmers near the river on Monday.",
    counterexample: "The committee killed four bills on Monday."
  },
  {
    id: "incident/injury",
    finds: "People wounded or injured in a document that tells of force.",
    example:
      "The shooting at the fair shocked the town. The mayor spoke for an hour. Three people were wounded in the square on Friday.",
    counterexample: "Three people were injured in a bus crash."
  }
] as const satisfies readonly Rule[];

export type IncidentRuleId = (typeof incidentRules)[number]["id"];
