import {openReading} from "../components/reading/openReading.js";

const page = document.querySelector<HTMLElement>(".document-page");
if (page) openReading(page);
