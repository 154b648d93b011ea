import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { head, whole } from "../wire.ts";
import type { Fault } from "./fault.ts";

const typed = (type: string | readonly string[]) => (good: string) => whole(good, { headers: { "content-type": type } });
const packed = (encoding: string, pack: (text: string) => Uint8Array) => (good: string) => whole(pack(good), { headers: { "content-encoding": encoding } });

/** Bodies that are no JSON, or do not say what they are, whatever protocol is spoken. */
export const bodies: readonly Fault[] = [
  { name: "nothing", wire: () => whole(""), outcome: "again", says: /^answered with nothing$/ },
  { name: "204", wire: () => [{ bytes: head(204) }], outcome: "again", says: /^answered with nothing$/ },
  { name: "truncated JSON", wire: (good) => whole(good.slice(0, good.length / 2)), outcome: "again", says: /^answered with broken JSON: \{"/ },
  { name: "truncated JSON, ended by closing", wire: (good) => [{ bytes: head(200, { "content-type": "application/json" }) }, { bytes: good.slice(0, good.length / 2) }, { end: "fin" }], outcome: "again", says: /^answered with broken JSON: \{"/ },
  { name: "malformed JSON", wire: (good) => whole(good.replaceAll('"', "'")), outcome: "again", says: /^answered with broken JSON: \{'/ },
  { name: "two documents", wire: (good) => whole(`${good}\n${good}`), outcome: "again", says: /^answered with broken JSON/ },
  { name: "JSON that is no object", wire: () => whole('["a list"]'), outcome: "again", says: /answer must be object/ },
  { name: "null", wire: () => whole("null"), outcome: "again", says: /answer must be object/ },
  { name: "a page with 200", wire: () => whole("<!doctype html><title>Sign in</title>", { headers: { "content-type": "text/html; charset=utf-8" } }), outcome: "again", says: /^answered with text\/html; charset=utf-8, not JSON: Sign in$/ },
  { name: "the wrong content type", wire: typed("text/plain"), outcome: "again", says: /^answered with text\/plain, not JSON: \{"/ },
  { name: "the key as a content type and in a body that breaks off", wire: (_good, { headers }) => whole(`{"key":"${String(headers.authorization)}`, { headers: { "content-type": `text/${String(headers.authorization).slice(7)}` } }), outcome: "again", says: /^answered with text\/\[key\], not JSON: \{"key":"Bearer \[key\]$/ },
  { name: "a stream nobody asked for", wire: (good) => whole(`data: ${good}\n\ndata: [DONE]\n\n`, { headers: { "content-type": "text/event-stream" } }), outcome: "again", says: /^answered with text\/event-stream, not JSON: data:/ },
  { name: "two content types, the first a page's", wire: typed(["text/html", "application/json"]), outcome: "again", says: /^answered with text\/html,application\/json, not JSON/ },
  { name: "invalid UTF-8", wire: () => whole(Buffer.from('{"choices":[{"message":{"content":"caf\xe9"},"finish_reason":"stop"}]}', "latin1")), outcome: "again", says: /^the answer is not valid UTF-8$/ },
  { name: "an encoding that nobody knows", wire: packed("zstandard-of-tomorrow", (text) => Buffer.from(text.split("").toReversed().join(""))), outcome: "again", says: /zstandard-of-tomorrow/ },
  { name: "gzip that breaks off", wire: packed("gzip", (text) => gzipSync(text).subarray(0, 60)), outcome: "again", says: /gzip/ },
  { name: "17 MB, announced", wire: () => [{ bytes: head(200, { "content-type": "application/json", "content-length": String(17 << 20) }) }, { megabytes: 17, chunked: false }], outcome: "never", says: /^the answer is larger than 16 MB$/ },
  { name: "17 MB in chunks", wire: () => [{ bytes: head(200, { "content-type": "application/json", "transfer-encoding": "chunked" }) }, { megabytes: 17, chunked: true }], outcome: "never", says: /^the answer is larger than 16 MB$/ },
  { name: "no content type", wire: typed(""), outcome: "counts" },
  { name: "two content types, both JSON", wire: typed(["application/json", "application/json; charset=utf-8"]), outcome: "counts" },
  { name: "a JSON type of its own", wire: typed("Application/Vnd.Llama+JSON ; charset=utf-8"), outcome: "counts" },
  { name: "white space before and after, as some servers keep a connection busy", wire: (good) => whole(`\n\n   \n${good}\n`), outcome: "counts" },
  { name: "a UTF-8 byte order mark", wire: (good) => whole(`\ufeff${good}`), outcome: "counts" },
  { name: "gzip, although not asked for", wire: packed("gzip", (text) => gzipSync(text)), outcome: "counts" },
  { name: "x-gzip, although not asked for", wire: packed("x-gzip", (text) => gzipSync(text)), outcome: "counts" },
  { name: "deflate, although not asked for", wire: packed("deflate", (text) => deflateSync(text)), outcome: "counts" },
  { name: "deflate without its frame, as some servers write it", wire: packed("deflate", (text) => deflateRawSync(text)), outcome: "counts" },
  { name: "brotli, although not asked for", wire: packed("br", (text) => brotliCompressSync(text)), outcome: "counts" },
  { name: "zstd, although not asked for", wire: packed("zstd", (text) => zstdCompressSync(text)), outcome: "counts" },
  { name: "gzip by a server and identity by the proxy before it", wire: (good) => whole(gzipSync(good), { headers: { "content-encoding": ["gzip", "identity"] } }), outcome: "counts" },
  { name: "brotli by a server and gzip by the proxy before it", wire: packed("br, gzip", (text) => gzipSync(brotliCompressSync(text))), outcome: "counts" },
  { name: "an encoding nobody knows, inside gzip", wire: packed("zstandard-of-tomorrow, gzip", (text) => gzipSync(text)), outcome: "again", says: /zstandard-of-tomorrow/ },
  { name: "Content-Encoding: identity", wire: packed("identity", (text) => Buffer.from(text)), outcome: "counts" },
];
