/**
 * Letters of scripts that are written from right to left: those of Unicode's bidirectional classes R and AL that are in
 * use, after the list of scripts of ISO 15924.
 */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** No text needs more letters to be told. */
const enough = 4000;

/**
 * The direction in which a text is read: that of most of its letters, “ltr” where it has none. A quotation in another
 * script doesn't turn the text around it, as its first strong character would.
 */
export function textDirection(text: string): "ltr" | "rtl" {
  const letters = text.slice(0, enough).match(/\p{L}/gu) ?? [];
  const right = letters.filter((letter) => rightToLeft.test(letter)).length;
  return right * 2 > letters.length ? "rtl" : "ltr";
}
