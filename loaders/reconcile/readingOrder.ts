interface Placed {
  readonly document_id: string;
  readonly start: number;
}

/** By document, then as it is read. */
export const byReading = (a: Placed, b: Placed): number =>
  a.document_id < b.document_id ? -1 : a.document_id > b.document_id ? 1 : a.start - b.start;

/** The most telling first; of equals the one that is read first, so that it is the same in any order of documents. */
export const mostTelling =
  <P extends {readonly reports: readonly Placed[]}>(telling: (piece: P) => number) =>
  (pieces: readonly P[]): P[] =>
    pieces
      .map((piece) => ({piece, points: telling(piece), first: piece.reports[0]}))
      .sort((a, b) => b.points - a.points || (a.first && b.first ? byReading(a.first, b.first) : 0))
      .map(({piece}) => piece);

/** Events with their reports in reading order, ordered by their first report. */
export function inReadingOrder<R extends Placed, P extends {readonly reports: readonly R[]}>(
  events: readonly P[]
): P[] {
  const ordered = events.map((event) => ({...event, reports: [...event.reports].sort(byReading)}));
  return ordered.sort((a, b) => {
    const [x, y] = [a.reports[0], b.reports[0]];
    return x && y ? byReading(x, y) : 0;
  });
}
