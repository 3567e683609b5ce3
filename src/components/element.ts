export type Child = Node | string | number | null | undefined | false;

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Makes elements in a given document. */
export type Make = (tag: string, attributes?: Attributes | null, ...children: readonly Child[]) => HTMLElement;

/**
 * A maker of elements. Text becomes text nodes and attributes are set as attributes, so that words of a document
 * stay words whatever they hold. An attribute that is null or false is left out.
 */
export const maker =
  (document: Document): Make =>
  (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      element.setAttribute(name, value === true ? "" : String(value));
    }
    for (const child of children) {
      if (child === null || child === undefined || child === false) continue;
      element.append(typeof child === "number" ? String(child) : child);
    }
    return element;
  };
