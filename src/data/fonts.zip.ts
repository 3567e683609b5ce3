import JSZip from "jszip";
import {readFonts} from "../../loaders/site/fonts.js";

/** The fonts and their style sheet, as `data/fonts/fonts.css`. */
const {css, files} = await readFonts(process.cwd());
const zip = new JSZip().file("fonts.css", css);
for (const [name, bytes] of files) zip.file(name, bytes);
process.stdout.write(await zip.generateAsync({type: "nodebuffer", compression: "STORE"}));
