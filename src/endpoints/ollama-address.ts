import type { EndpointContext } from "./endpoint-context.ts";
import { httpAddress } from "./http-address.ts";
import { withoutEndSlash } from "./without-end-slash.ts";

/** Where ollama listens: `OLLAMA_HOST` as its own programs read it ("host", "host:port", ":port", "http://host:port"), else this machine. */
export function ollamaAddress(env: EndpointContext["env"]): string {
  const host = env.OLLAMA_HOST?.trim();
  if (!host) return "http://127.0.0.1:11434";
  if (host.includes("://")) return connectable(httpAddress(host, "OLLAMA_HOST"));
  const address = httpAddress(`http://${host.startsWith(":") ? "127.0.0.1" : ""}${host}`, "OLLAMA_HOST");
  const url = new URL(address);
  if (!hasPort(host)) url.port = "11434";
  return connectable(withoutEndSlash(url.href));
}

function hasPort(host: string): boolean {
  return /:\d+(?:\/|$)/.test(host.replace(/\[[^\]]*\]/, ""));
}

/** The variable also tells the server where to listen; "everywhere" is no place to connect to. */
function connectable(address: string): string {
  return address.replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]");
}
