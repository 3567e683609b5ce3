/** A few lines that load the tables, for a language. They run beside the files, in the unpacked package or a folder of downloads. */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  /** The files that must be there. */
  readonly needs: readonly string[];
  readonly code: string;
}

/** How to load the tables. Each answers a question, so that one sees that it works. */
export const snippets: readonly Snippet[] = [
  {
    id: "python",
    title: "Python, nothing installed",
    needs: ["statements.csv"],
    code: `import csv

with open("statements.csv", encoding="utf-8", newline="") as file:
    statements = list(csv.DictReader(file))

print(len(statements), "statements")
for row in statements[:3]:
    print(row["speaker"] or "speaker not named", "·", row["exact"][:60])`
  },
  {
    id: "pandas",
    title: "Python with pandas",
    needs: ["statements.csv", "documents.parquet"],
    code: `import pandas as pd

statements = pd.read_csv("statements.csv")
documents = pd.read_parquet("documents.parquet")
joined = statements.merge(documents, left_on="document_id", right_on="id", suffixes=("", "_document"))
print(joined.groupby("publisher", dropna=False).size())`
  },
  {
    id: "python-duckdb",
    title: "Python with DuckDB",
    needs: ["statements.parquet"],
    code: `import duckdb

print(duckdb.sql("SELECT speaker, count(*) AS statements FROM 'statements.parquet' GROUP BY ALL ORDER BY ALL DESC LIMIT 10"))`
  },
  {
    id: "r",
    title: "R",
    needs: ["statements.csv", "statements.parquet", "statements.arrow"],
    code: `library(readr)
statements <- read_csv("statements.csv", na = "")

# The same with their types, by the arrow package:
statements <- arrow::read_parquet("statements.parquet")
# The .arrow files are Arrow IPC streams:
statements <- arrow::read_ipc_stream("statements.arrow")`
  },
  {
    id: "sql",
    title: "SQL (DuckDB)",
    needs: ["statements.parquet", "documents.parquet"],
    code: `SELECT d.publisher, s.speaker, s.exact
FROM 'statements.parquet' AS s
JOIN 'documents.parquet' AS d ON d.id = s.document_id
WHERE s.kind = 'direct' AND s.polarity = 'positive'
ORDER BY s.document_id, s.start
LIMIT 10;`
  },
  {
    id: "sql-csv",
    title: "SQL (DuckDB) on CSV: lists and events",
    needs: ["departure_reports.csv", "departures.csv"],
    code: `SELECT e.office, e.low, e.high, r.exact, string_split(r.positions, ';') AS positions
FROM read_csv('departure_reports.csv', all_varchar = true) AS r
JOIN read_csv('departures.csv', all_varchar = true) AS e ON e.id = r.departure_id
WHERE r.polarity = 'positive' AND r.modality = 'asserted'
ORDER BY e.id, r.document_id, CAST(r.start AS INTEGER);`
  },
  {
    id: "sql-span",
    title: "SQL (DuckDB): each passage is in its document",
    needs: ["statements.parquet", "documents.parquet"],
    code: `SELECT count(*) AS passages, count(*) FILTER (contains(d.text, s.exact)) AS found
FROM 'statements.parquet' AS s
JOIN 'documents.parquet' AS d ON d.id = s.document_id;`
  },
  {
    id: "framework",
    title: "A page of Observable Framework",
    needs: ["statements.parquet"],
    code: `---
sql:
  statements: ./statements.parquet
---

\`\`\`sql id=speakers
SELECT speaker, count(*) AS statements FROM statements GROUP BY speaker ORDER BY statements DESC
\`\`\``
  },
  {
    id: "javascript",
    title: "JavaScript",
    needs: ["statements.json", "documents.json"],
    code: `import {readFile} from "node:fs/promises";

const read = async (name) => JSON.parse(await readFile(\`\${name}.json\`, "utf8"));
const [statements, documents] = [await read("statements"), await read("documents")];
const texts = new Map(documents.map(({id, text}) => [id, text]));
const wrong = statements.filter((row) => texts.get(row.document_id).slice(row.start, row.end) !== row.exact);
console.log(\`\${statements.length} statements, \${wrong.length} of them not where they say\`);`
  }
];
