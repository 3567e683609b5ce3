import type {Parties} from "./casualties.js";
import type {Trigger} from "./triggers.js";

/** A trigger that reports an incident, with whom it tells of. */
export interface Hit {
  readonly trigger: Trigger;
  readonly parties: Parties;
}
