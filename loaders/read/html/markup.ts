/** More than any article has. */
const mostElements = 100_000;
const deepest = 1000;

/** Elements that are never closed, or whose end may be left out: open ones don't add up. */
const closesItself =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|optgroup|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

/**
 * Throws on markup that would keep the parser busy for minutes: its time grows with the square of the depth. An
 * estimate, made in one pass over the tags.
 */
export function checkMarkup(html: string): void {
  let elements = 0;
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (slash) {
      if (!closesItself.test(name)) depth = Math.max(0, depth - 1);
      continue;
    }
    elements++;
    if (!closesItself.test(name)) depth++;
    if (depth > deepest) throw new Error(`more than ${deepest} elements inside one another`);
    if (elements > mostElements) throw new Error(`more than ${mostElements} elements`);
  }
}
