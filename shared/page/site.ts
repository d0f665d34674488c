/**
 * How one site, or one publishing platform, builds its pages.
 *
 * A site is data and never code: selectors and patterns as strings, so that it
 * can be mended, sent and checked without a new release. What the fields mean
 * and how to add one is told in `docs/adding-a-site.md`. Wherever there is a
 * list, the first entry that finds something wins, so a site's older template
 * stands after its newer one.
 */

/** Where a text stands: the text of the element, or one of its attributes. */
export type Place = string | { readonly select: string; readonly attribute: string };

/**
 * How a date is written.
 *
 * - `day-first`: "17/05/2024 08:15", "Thứ sáu, 17-5-2024 | 08:15"
 * - `month-first`: "5/17/2024 8:15:01 AM", as American systems print it
 * - `iso`: "2024-05-17T08:15:00+07:00"; without a zone it is Hải Phòng's
 */
export type DateForm = 'day-first' | 'month-first' | 'iso';

/** Where the day of publishing stands. */
export type DatePlace = {
  readonly select: string;
  readonly attribute?: string;
  readonly form: DateForm;
};

/** Where a player stands whose address is not in a `src`. */
export type MediaPlace = {
  readonly select: string;
  readonly attribute: string;
  readonly type: 'video' | 'audio' | 'embed';
  /** What the site's own script puts before the attribute's value. */
  readonly prefix?: string;
};

/** What the address of a page says about it. Patterns are tried on path and query. */
export type AddressRule = {
  readonly path: string;
  /**
   * `list` pages hold links to articles and no article; a `document` page gives
   * number, day and issuer of an official document beside its files.
   */
  readonly kind: 'article' | 'media' | 'list' | 'document';
};

export type Site = {
  /** Recorded in every capture, with the version, so that a mended rule can be told from a broken one. */
  readonly name: string;
  /** Raise it whenever the rule reads a page differently. */
  readonly version: number;
  /** Who publishes it, as staff cite it. Null when the page has to say. */
  readonly outlet: string | null;
  /** "haiphong.gov.vn", or ".haiphong.gov.vn" for it and all its subdomains. */
  readonly hosts: readonly string[];
  /** For a platform: selectors that are all found on its pages, whatever the host. */
  readonly signs?: readonly string[];
  readonly addresses?: readonly AddressRule[];
  readonly title: readonly Place[];
  readonly sapo?: readonly Place[];
  readonly author?: readonly Place[];
  readonly date: readonly DatePlace[];
  readonly body: readonly string[];
  /** Images that belong to the article but stand outside its body. */
  readonly leadImages?: readonly string[];
  /** Parts inside the body that are not the article. */
  readonly junk?: readonly string[];
  /** Patterns of lines inside the body that lead elsewhere: ">>> Xem thêm …". */
  readonly junkLines?: readonly string[];
  /** Lists of files outside the body. */
  readonly attachments?: readonly string[];
  readonly media?: readonly MediaPlace[];
  /** Whether the author signs as the last line of the body, on the right. */
  readonly signed?: boolean;
  /**
   * Whether a line under a picture stays in the text though it also is its
   * caption: on some portals people tell whole stories in those lines.
   */
  readonly keepsLines?: boolean;
  /** Patterns to cut off a field, e.g. "(Chinhphu.vn) - " before the sapo. */
  readonly strip?: {
    readonly title?: readonly string[];
    readonly sapo?: readonly string[];
    readonly author?: readonly string[];
  };
  /** Names that are the site itself and not a person: "Ban biên tập". */
  readonly notAuthors?: readonly string[];
  /** Descriptions that the system gives every image: "anh tin bai". */
  readonly emptyAlts?: readonly string[];
};
