/** A drawing that leaves less than this share of its room empty is left as it is. */
const enough = 0.1;

/** Static drawings end here: no wider one is made, lines of words would become too long. */
const widest = 1080;

/** The width at which a chart is drawn anew, in pixels; null: the drawing that is there fills its room well. */
export function unusedRoom(room: number, drawn: number): number | null {
  const width = Math.min(Math.floor(room), widest);
  return drawn > 0 && width - drawn > enough * width ? width : null;
}
