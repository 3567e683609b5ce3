/** A line of the target table of issue 3, and where its figure stands in what the adapters print. */
export interface Target {
  readonly task: string;
  /** Lines that lead to the figure, each after the one before; the last holds it as its first group. */
  readonly at: readonly RegExp[];
  readonly target: number;
  readonly stretch: number | null;
  /** A figure that must be reached as well. */
  readonly also?: {readonly name: string; readonly at: readonly RegExp[]; readonly least: number};
}

const f1 = (name: string): RegExp => new RegExp(`^\\s*${name}\\s.*F1 ([\\d.]+)`);
const dev = /^polnear-dev: .*slice/;
const direct = [dev, /kinds direct$/];
const mixed = [dev, /kinds direct,mixed$/];
const indirect = [dev, /kinds indirect$/];
const local = [/^gva-cis530p-dev/];
const violent = [/^gva-violent-dev --clean/];
const departures = [/^rams-dev/];
const events = [/^wikievents-dev/];
const accuracy = (name: string): RegExp => new RegExp(`^\\s*${name}\\s+acc ([\\d.]+)`);

/** As issue 3 gives them, of the dev splits. */
export const targets: readonly Target[] = [
  {task: "direct quotes: exact F1", at: [...direct, f1("EXACT")], target: 87, stretch: 89},
  {
    task: "direct quotes: speaker on matched",
    at: [...direct, /speaker acc .*?\) ([\d.]+)/],
    target: 93,
    stretch: 96,
    also: {name: "recall", at: [...direct, /GGT@\.3 .*R ([\d.]+)/], least: 85}
  },
  {task: "direct quotes: joint F1", at: [...direct, f1("joint")], target: 82, stretch: 88},
  {task: "direct and mixed: exact F1", at: [...mixed, f1("EXACT")], target: 74, stretch: 79},
  {task: "direct and mixed: joint F1", at: [...mixed, f1("joint")], target: 70, stretch: 78},
  {
    task: "indirect, reporting verb: overlap F1",
    at: [...indirect, f1("GGT@\\.3")],
    target: 70,
    stretch: 76,
    also: {name: "precision", at: [...indirect, /GGT@\.3 .*P ([\d.]+)/], least: 80}
  },
  {task: "indirect, reporting verb: joint F1", at: [...indirect, f1("joint")], target: 58, stretch: 66},
  {
    task: "quoted stretches of 1 to 4 words: precision",
    at: [dev, /1 to 4 words: precision ([\d.]+)/],
    target: 90,
    stretch: null
  },
  {task: "shootings, gva-cis530p-dev: date", at: [...local, accuracy("date exact")], target: 85, stretch: 88},
  {task: "shootings, gva-cis530p-dev: killed", at: [...local, accuracy("killed")], target: 91, stretch: 94},
  {task: "shootings, gva-cis530p-dev: injured", at: [...local, accuracy("injured")], target: 84, stretch: 88},
  {task: "shootings, gva-cis530p-dev: address", at: [...local, accuracy("address")], target: 65, stretch: 75},
  {task: "shootings, gva-violent-dev clean: date", at: [...violent, accuracy("date exact")], target: 80, stretch: 84},
  {task: "shootings, gva-violent-dev clean: killed", at: [...violent, accuracy("killed")], target: 85, stretch: 90},
  {task: "shootings, gva-violent-dev clean: injured", at: [...violent, accuracy("injured")], target: 70, stretch: 78},
  {task: "shootings, gva-violent-dev clean: city", at: [...violent, accuracy("city")], target: 80, stretch: 88},
  {
    task: "shootings, gva-violent-dev clean: names, precision",
    at: [...violent, /names\s+P ([\d.]+)/],
    target: 80,
    stretch: 88
  },
  {
    task: "shootings, gva-violent-dev clean: names, recall",
    at: [...violent, /names .*R ([\d.]+)/],
    target: 75,
    stretch: 82
  },
  {
    task: "departures, rams-dev: trigger recall",
    at: [...departures, /trigger recall ([\d.]+)/],
    target: 90,
    stretch: null
  },
  {
    task: "departures, rams-dev: employee overlap",
    at: [...departures, /employee overlap ([\d.]+)/],
    target: 75,
    stretch: null
  },
  {
    task: "departures, rams-dev: organization overlap",
    at: [...departures, /organization overlap ([\d.]+)/],
    target: 60,
    stretch: null
  },
  {task: "wikievents-dev, deaths: trigger F1", at: [...events, f1("deaths")], target: 84, stretch: null},
  {task: "wikievents-dev, injuries: trigger F1", at: [...events, f1("injuries")], target: 70, stretch: null},
  {task: "wikievents-dev, attacks: trigger F1", at: [...events, f1("attacks")], target: 58, stretch: null},
  {
    task: "spans that equal their slice, %",
    at: [/^polnear-dev: .*equal their slice: ([\d.]+)/],
    target: 100,
    stretch: null
  },
  {
    task: "documents per second and core, polnear-dev, warm",
    at: [/^polnear-dev, all tables/, /^warm, the middle .*: (\d+)/],
    target: 200,
    stretch: 500
  }
];

/** The first group of the last pattern, in the first line that it fits behind lines that the others fit in turn. */
export function figureAt(lines: readonly string[], at: readonly RegExp[]): number | null {
  let from = 0;
  for (const [i, pattern] of at.entries()) {
    const found = lines.findIndex((line, k) => k >= from && pattern.test(line));
    if (found < 0) return null;
    if (i === at.length - 1) return Number(pattern.exec(lines[found] ?? "")?.[1]);
    from = found + 1;
  }
  return null;
}

function verdict({target, stretch, also}: Target, figure: number, other: number | null): string {
  if (also && (other ?? 0) < also.least) return `${also.name} ${other ?? "?"} below ${also.least}`;
  if (figure < target) return `short by ${(target - figure).toFixed(1)}`;
  return stretch !== null && figure >= stretch ? "stretch met" : "met";
}

/** A line for each target: our figure, the target, the stretch, and whether it is met. */
export function targetLines(lines: readonly string[]): string[] {
  const rows = targets.map((target) => {
    const figure = figureAt(lines, target.at);
    const other = target.also ? figureAt(lines, target.also.at) : null;
    const told = figure === null ? "not measured" : verdict(target, figure, other);
    return [target.task, figure ?? "–", target.target, target.stretch ?? "–", told].map(String);
  });
  return [["", "ours", "target", "stretch", ""], ...rows].map(
    ([task = "", ours = "", target = "", stretch = "", told = ""]) =>
      `${task.padEnd(52)}${ours.padStart(7)}${target.padStart(8)}${stretch.padStart(9)}  ${told}`.trimEnd()
  );
}
