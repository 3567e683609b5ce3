import {readFile} from "node:fs/promises";
import {join} from "node:path";
import JSZip from "jszip";
import {listFiles} from "../../loaders/site/files.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";
import {searchFolder} from "../../loaders/site/snapshot/search/write.js";

/** The index of the search page: `data/search/root.json`, and beside it the files that it names. */
const folder = searchFolder(currentSnapshot(process.cwd()));
const zip = new JSZip();
for (const name of await listFiles(folder)) zip.file(name, await readFile(join(folder, name)));
process.stdout.write(await zip.generateAsync({type: "nodebuffer", compression: "STORE"}));
