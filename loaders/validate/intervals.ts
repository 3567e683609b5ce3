import type {AnyRow, TableSchema} from "../../src/model/schema.js";
import type {Complain} from "./spans.js";

/** Each pair `low`, `high` (`killed_low`, `killed_high`) is in order and, where it counts people, not below nought. */
export function checkIntervals({fields}: TableSchema, row: AnyRow, complain: Complain): void {
  for (const {name, type} of fields) {
    if (!/(?:^|_)low$/.test(name)) continue;
    const [low, high] = [row[name], row[name.replace(/low$/, "high")]];
    if (typeof low === "number" && typeof high === "number" && low > high)
      complain(name, `is above its high: ${low} > ${high}`);
    if (type === "integer" && typeof low === "number" && low < 0)
      complain(name, `a number of people below nought: ${low}`);
  }
}
