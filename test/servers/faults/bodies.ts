import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { head, whole } from "../wire.ts";
import type { Fault } from "./fault.ts";

const typed = (type: string | readonly string[]) => (good: string) => whole(good, { headers: { "content-type": type } });
const packed = (encoding: string, pack: (text: string) => Uint8Array) => (good: string) => whole(pack(good), { headers: { "content-encoding": encoding } });

/** Bodies that are no JSON, or do not say what they are, whatever protocol is spoken. */
export const bodies: readonly Fault[] = [
  { name: "nothing", wire: () => whole(""), then: "again", says: /^answered with nothing$/ },
  { name: "204", wire: () => [{ bytes: head(204) }], then: "again", says: /^answered with nothing$/ },
  { name: "truncated JSON", wire: (good) => whole(good.slice(0, good.length / 2)), then: "again", says: /^answered with broken JSON: \{"/ },
  { name: "truncated JSON, ended by closing", wire: (good) => [{ bytes: head(200, { "content-type": "application/json" }) }, { bytes: good.slice(0, good.length / 2) }, { end: "fin" }], then: "again", says: /^answered with broken JSON: \{"/ },
  { name: "malformed JSON", wire: (good) => whole(good.replaceAll('"', "'")), then: "again", says: /^answered with broken JSON: \{'/ },
  { name: "two documents", wire: (good) => whole(`${good}\n${good}`), then: "again", says: /^answered with broken JSON/ },
  { name: "JSON that is no object", wire: () => whole('["a list"]'), then: "again", says: /answer must be object/ },
  { name: "null", wire: () => whole("null"), then: "again", says: /answer must be object/ },
  { name: "a page with 200", wire: () => whole("<!doctype html><title>Sign in</title>", { headers: { "content-type": "text/html; charset=utf-8" } }), then: "again", says: /^answered with text\/html; charset=utf-8, not JSON: Sign in$/ },
  { name: "the wrong content type", wire: typed("text/plain"), then: "again", says: /^answered with text\/plain, not JSON: \{"/ },
  { name: "a stream nobody asked for", wire: (good) => whole(`data: ${good}\n\ndata: [DONE]\n\n`, { headers: { "content-type": "text/event-stream" } }), then: "again", says: /^answered with text\/event-stream, not JSON: data:/ },
  { name: "two content types, the first a page's", wire: typed(["text/html", "application/json"]), then: "again", says: /^answered with text\/html,application\/json, not JSON/ },
  { name: "invalid UTF-8", wire: () => whole(Buffer.from('{"choices":[{"message":{"content":"caf\xe9"},"finish_reason":"stop"}]}', "latin1")), then: "again", says: /^the answer is not valid UTF-8$/ },
  { name: "an encoding that nobody knows", wire: packed("zstandard-of-tomorrow", (text) => Buffer.from(text.split("").toReversed().join(""))), then: "again", says: /zstandard-of-tomorrow/ },
  { name: "gzip that breaks off", wire: packed("gzip", (text) => gzipSync(text).subarray(0, 60)), then: "again", says: /gzip/ },
  { name: "17 MB, announced", wire: () => [{ bytes: head(200, { "content-type": "application/json", "content-length": String(17 << 20) }) }, { megabytes: 17, chunked: false }], then: "never", says: /^the answer is larger than 16 MB$/ },
  { name: "17 MB in chunks", wire: () => [{ bytes: head(200, { "content-type": "application/json", "transfer-encoding": "chunked" }) }, { megabytes: 17, chunked: true }], then: "never", says: /^the answer is larger than 16 MB$/ },
  { name: "no content type", wire: typed(""), then: "counts" },
  { name: "two content types, both JSON", wire: typed(["application/json", "application/json; charset=utf-8"]), then: "counts" },
  { name: "a JSON type of its own", wire: typed("Application/Vnd.Llama+JSON ; charset=utf-8"), then: "counts" },
  { name: "white space before and after, as some servers keep a connection busy", wire: (good) => whole(`\n\n   \n${good}\n`), then: "counts" },
  { name: "a UTF-8 byte order mark", wire: (good) => whole(`\ufeff${good}`), then: "counts" },
  { name: "gzip, although not asked for", wire: packed("gzip", (text) => gzipSync(text)), then: "counts" },
  { name: "x-gzip, although not asked for", wire: packed("x-gzip", (text) => gzipSync(text)), then: "counts" },
  { name: "deflate, although not asked for", wire: packed("deflate", (text) => deflateSync(text)), then: "counts" },
  { name: "deflate without its frame, as some servers write it", wire: packed("deflate", (text) => deflateRawSync(text)), then: "counts" },
  { name: "Content-Encoding: identity", wire: packed("identity", (text) => Buffer.from(text)), then: "counts" },
];
