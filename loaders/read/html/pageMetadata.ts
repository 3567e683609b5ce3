import {parseEdtf} from "../../../src/model/edtf.js";
import {mergeMetadata, type Metadata, toWebAddress} from "../metadata.js";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const clean = (text: string | null | undefined): string | null => text?.replaceAll(/\s+/g, " ").trim() || null;

/** schema.org's Article, NewsArticle, ReportageNewsArticle, LiveBlogPosting … */
const articleType = /(?:Article|Posting|Report)$/;

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth = 0): Json | null {
  if (depth > 4) return null;
  for (const item of toList(value)) {
    if (!isObject(item)) continue;
    if (toList(item["@type"]).some((type) => typeof type === "string" && articleType.test(type))) return item;
    const inside = findArticle(item["@graph"] ?? item.mainEntity, depth + 1);
    if (inside) return inside;
  }
  return null;
}

function nameOf(value: unknown): string | null {
  const names = toList(value).map((item) => (isObject(item) ? item.name : item));
  return clean(names.filter((name) => typeof name === "string").join("; "));
}

/** The day of a date as published, in the publisher's own time zone; null if there is none in it. */
function toDay(value: unknown): string | null {
  const day = typeof value === "string" ? /^\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=$|[T\s])/.exec(value)?.[1] : undefined;
  return day !== undefined && parseEdtf(day) ? day : null;
}

const toAddress = (value: unknown): string | null => (typeof value === "string" ? toWebAddress(value) : null);
const toTag = (value: unknown): string | null =>
  typeof value === "string" && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(value) ? value : null;

function fromJsonLd(page: Document): Partial<Metadata> {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const article = findArticle(scripts.map((script) => parseJson(script.textContent)).flat());
  if (!article) return {};
  const main = article.mainEntityOfPage;
  return {
    headline: nameOf(article.headline ?? article.name),
    publisher: nameOf(article.publisher),
    author: nameOf(article.author),
    date_published: toDay(article.datePublished),
    url: toAddress(article.url) ?? toAddress(isObject(main) ? main["@id"] : main),
    language: toTag(article.inLanguage)
  };
}

function fromMeta(page: Document): Partial<Metadata> {
  const first = (...names: string[]): string | null => {
    const found = names.map((name) => page.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`));
    return found.map((meta) => clean(meta?.getAttribute("content"))).find(Boolean) ?? null;
  };
  const author = first("author", "article:author", "byl", "parsely-author", "dc.creator", "citation_author");
  return {
    headline: first("og:title", "twitter:title", "dc.title", "citation_title"),
    publisher: first("og:site_name", "dc.publisher", "application-name"),
    author: author !== null && toWebAddress(author) ? null : author,
    date_published: toDay(
      first(
        "article:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date",
        "dcterms.created",
        "date",
        "pubdate"
      )
    ),
    url: toAddress(first("og:url"))
  };
}

const fromMarkup = (page: Document): Partial<Metadata> => ({
  headline: clean(page.querySelector("h1")?.textContent) ?? clean(page.title),
  author: clean(page.querySelector('[rel="author"], [itemprop="author"]')?.textContent),
  date_published: toDay(
    page
      .querySelector("time[pubdate], [itemprop=datePublished][datetime], article time[datetime]")
      ?.getAttribute("datetime")
  ),
  url: toAddress(page.querySelector('link[rel="canonical"]')?.getAttribute("href")),
  language: toTag(page.documentElement.getAttribute("lang"))
});

/** What a page says about itself: in JSON-LD (schema.org), in its meta elements (Open Graph, Dublin Core), in its markup. */
export const pageMetadata = (page: Document): Metadata =>
  mergeMetadata(fromJsonLd(page), fromMeta(page), fromMarkup(page));
