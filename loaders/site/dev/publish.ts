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
  const {message} = error as Error;
  // What somebody asked for and isn't there is no fault of a file.
  console.error(message.startsWith("no chart ") ? message : explain(error, root));
  process.exitCode = 1;
}
