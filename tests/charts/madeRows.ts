/** Ten made rows for each kind of chart: open and exact numbers, long and hostile words, an unknown source. */
export const names = [
  "Ferry News",
  "“At least three inspectors quit the Harbor Office over an order to stop night checks”",
  "The Port Ellery Gazette",
  "<b>Pier</b> & Quay"
] as const;

export const madeRow = (i: number) => ({
  id: `row-${i}`,
  document_id: `document-${i % names.length}`,
  exact: `Passage ${i}, which is “the words” of a document that there is only in these tests.`,
  source: names[i % names.length] ?? "",
  date_published: i % 3 === 0 ? null : i % 3 === 1 ? "2024-05" : `2024-05-${String(i + 10)}`
});

export const ten = <T>(make: (i: number) => T): T[] => Array.from({length: 10}, (_, i) => make(i));
