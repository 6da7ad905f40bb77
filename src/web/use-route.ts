import { useSyncExternalStore } from "react";
import { parseRoute, type Route } from "./route.ts";

let read: { readonly hash: string; readonly route: Route } | null = null;

/** The route of the address as it stands; the same object while the address is the same. */
function currentRoute(): Route {
  const { hash } = location;
  if (read?.hash !== hash) read = { hash, route: parseRoute(hash) };
  return read.route;
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

/** The route that the page shows. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

/** Goes to an address; `replace` leaves no step to go back to. */
export function go(hash: string, how: "step" | "replace" = "step"): void {
  if (location.hash === hash) return;
  if (how === "step") {
    location.hash = hash;
    return;
  }
  history.replaceState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
