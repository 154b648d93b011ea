import { hash } from "node:crypto";
import type { Json } from "../types.ts";

/** SHA-256 (hex) of the value as JSON with sorted keys; fields that are undefined do not count. Throws on NaN and infinities. */
export function digest(value: Json): string {
  return hash("sha256", JSON.stringify(value, canonical));
}

function canonical(_key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} has no digest: it is not JSON`);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
