/** Writes the files of one chart, or the feed of corrections, for the preview: in a process of its own, whose code is as it is now. */
import {writeCharts} from "../charts/write.js";
import {explain} from "../explain.js";
import {writeFeed} from "../feed.js";
import {currentSnapshot} from "../snapshot/current.js";

const [, , root = ".", out = "", what = ""] = process.argv;

try {
  const snapshot = currentSnapshot(root);
  if (what === "feed") await writeFeed(snapshot, out);
  else await writeCharts({root, snapshot, out, ids: [what]});
} catch (error) {
  console.error(explain(error, root));
  process.exitCode = 1;
}
