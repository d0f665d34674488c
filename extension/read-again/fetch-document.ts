/** How far a page of the same site is fetched. */
const LIMITS = { mostMs: 15_000, mostBytes: 10 * 1024 * 1024 };

/** A page that was fetched, and the address it came from after redirects. */
type FetchedPage = { readonly page: Document; readonly url: string };

/**
 * Fetch a page of the site of this page, as the user: with the site's own
 * cookies. In what comes nothing runs, nothing is drawn and nothing is fetched.
 * Undefined when the site does not give it.
 *
 * An `XMLHttpRequest`, and not `fetch`, because only that decodes a page as
 * browsers do: old sites state their letters inside the page.
 */
export async function fetchDocument(
  address: string,
  { mostMs, mostBytes } = LIMITS,
): Promise<FetchedPage | undefined> {
  const request = new XMLHttpRequest();
  request.open('GET', asHere(address));
  request.responseType = 'document';
  request.timeout = mostMs;
  return await new Promise((resolve) => {
    request.onprogress = ({ loaded }) => {
      if (loaded > mostBytes) {
        request.abort();
      }
    };
    request.onloadend = () => resolve(pageIn(request));
    request.send();
  });
}

function pageIn({ status, response, responseURL }: XMLHttpRequest): FetchedPage | undefined {
  const isPage = status >= 200 && status < 300 && response instanceof Document;
  return isPage && response.contentType.includes('html')
    ? { page: response, url: responseURL }
    : undefined;
}

/** Sites that moved to https still link to themselves by http, which their pages may not ask for. */
function asHere(address: string): string {
  const url = new URL(address);
  if (url.host === location.host) {
    url.protocol = location.protocol;
  }
  return url.href;
}
