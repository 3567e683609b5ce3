const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text in which the characters that XML 1.0 has no place for (most control characters, U+FFFE, U+FFFF: its production
 * 2, Char) are U+FFFD, which says that something stood there. Nothing is escaped.
 */
export const xmlText = (text: string): string => text.replaceAll(notXml, "\uFFFD");
