import {sortTable} from "../components/entities/sortTable.js";

for (const table of document.querySelectorAll<HTMLTableElement>(".sortable table")) sortTable(table);
