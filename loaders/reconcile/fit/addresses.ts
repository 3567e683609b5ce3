/** The words and numbers of an address that tell it from others: “elm” and “200” of “200 block of Elm Street”. */
export const streetWords = (address: string): Set<string> =>
  new Set(
    (address.toLowerCase().match(/[\p{L}]{3,}|\d+/gu) ?? []).filter(
      (word) => !/^(?:block|street|avenue|road|the|near|and)$/.test(word)
    )
  );
