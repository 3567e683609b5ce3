import type {Span} from "../../../src/model/span.js";
import type {MeasureRuleId} from "./rules.js";

/** A number with its unit, and what the number alone says of a change. */
export interface Figure extends Span {
  readonly rule: MeasureRuleId;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string | null;
  readonly unit: string;
  /** For verbs and factors that say it themselves: doubled. */
  readonly direction: "increase" | "decrease" | null;
  /** Whether the figure is itself a factor to the base. */
  readonly factor: boolean;
}
