/** Does something with each, a few at a time, and gives the answers in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], few: number, act: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [i, item] of left) answers[i] = await act(item);
  };
  await Promise.all(Array.from({length: few}, work));
  return answers;
}
