/**
 * Parts of a query that say how a reader came, never which text it is: two addresses that differ in these alone are one page.
 * Sources: Google Analytics help, "Custom campaigns" (utm_*); Google Ads (gclid, gbraid, wbraid, dclid); Meta (fbclid); Microsoft Advertising (msclkid);
 * Mailchimp (mc_cid, mc_eid); Matomo (mtm_*, pk_*); Yandex (yclid); Instagram and YouTube sharing (igshid, si).
 */
const TRACKING = /^(?:utm_.*|mtm_.*|pk_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|mc_cid|mc_eid|yclid|igshid|si)$/i;

/**
 * What two addresses of one page have in common; null where it is none. Each rule has its reason: the scheme is left out, since servers move to https; "www." is, since sites answer to
 * both; the fragment is never sent to a server; a slash at the end and the order of a query's parts change no page as a rule. Other parts of the query and the case of the path can name other pages, and stay.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, pathname, searchParams } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const host = hostname.replace(/^www\./, "").replace(/\.$/, "");
  return `${host}${port === "" ? "" : `:${port}`}${pathname.replace(/\/+$/, "")}${query.length === 0 ? "" : `?${query.toSorted().join("&")}`}`;
}
