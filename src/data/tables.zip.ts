import {readFile} from "node:fs/promises";
import {join} from "node:path";
import JSZip from "jszip";
import {listFiles} from "../../loaders/site/files.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";

/** Every table in every format, and datapackage.json, of one run: `FileAttachment("data/tables/statements.arrow")`. */
const folder = join(currentSnapshot(process.cwd()), "tables");
const zip = new JSZip();
for (const name of await listFiles(folder)) zip.file(name, await readFile(join(folder, name)));
process.stdout.write(await zip.generateAsync({type: "nodebuffer", compression: "STORE"}));
