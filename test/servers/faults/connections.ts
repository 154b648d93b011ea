import { chunks, head, whole } from "../wire.ts";
import type { Fault } from "./fault.ts";

const broke = /^the connection broke before the answer was complete \(/;
const json = { "content-type": "application/json" };
const other = JSON.stringify({ choices: [{ message: { content: "ANOTHER SAMPLE'S TEXT" }, finish_reason: "stop" }] });

/** What happens to the connection, whatever is said on it. */
export const connections: readonly Fault[] = [
  { name: "reset before the answer", wire: () => [{ end: "reset" }], outcome: "again", says: broke },
  { name: "closed before the answer", wire: () => [{ end: "fin" }], outcome: "again", says: broke },
  { name: "reset in the head", wire: () => [{ bytes: "HTTP/1.1 200 OK\r\ncontent-ty" }, { end: "reset" }], outcome: "again", says: broke },
  { name: "closed in the head", wire: () => [{ bytes: "HTTP/1.1 200 OK\r\ncontent-ty" }, { end: "fin" }], outcome: "again", says: broke },
  { name: "reset in the body", wire: (good) => [{ bytes: head(200, { ...json, "content-length": String(good.length) }) }, { bytes: good.slice(0, 50) }, { end: "reset" }], outcome: "again", says: broke },
  { name: "closed in the body", wire: (good) => [{ bytes: head(200, { ...json, "content-length": String(good.length) }) }, { bytes: good.slice(0, 50) }, { end: "fin" }], outcome: "again", says: broke },
  { name: "closed before the last chunk", wire: (good) => [{ bytes: head(200, { ...json, "transfer-encoding": "chunked" }) }, { bytes: chunks([good], { finished: false }) }, { end: "fin" }], outcome: "again", says: broke },
  { name: "a chunk without a size", wire: (good) => [{ bytes: head(200, { ...json, "transfer-encoding": "chunked" }) }, { bytes: `size?\r\n${good}\r\n0\r\n\r\n` }], outcome: "again", says: broke },
  { name: "two lengths that differ", wire: (good) => whole(good, { headers: { "content-length": ["7", "900"] } }), outcome: "again", says: broke },
  { name: "the greeting of another protocol", wire: () => [{ bytes: "SSH-2.0-OpenSSH_9.6\r\n\r\n" }, { end: "fin" }], outcome: "again", says: /^what answers there speaks another protocol than HTTP$/ },
  { name: "an alert of TLS", wire: () => [{ bytes: new Uint8Array([0x15, 3, 1, 0, 2, 2, 0x46]) }, { end: "fin" }], outcome: "again", says: /^what answers there speaks TLS: name it with https:\/\/$/ },
  // HTTP lets a server say so; undici (7.30) does not, and offers no way round.
  { name: "100 Continue, which nobody asked for", wire: (good) => [{ bytes: head(100) }, ...whole(good)], outcome: "again", says: broke },
  { name: "101, which nobody asked for", wire: () => [{ bytes: head(101, { upgrade: "websocket", connection: "upgrade" }) }], outcome: "again", says: broke },
  { name: "a head of 100 kB", wire: (good) => whole(good, { headers: { "x-long": "x".repeat(100_000) } }), outcome: "again", says: broke },
  { name: "reset after the answer", wire: (good) => [...whole(good), { end: "reset" }], outcome: "counts" },
  { name: "reset after the last chunk", wire: (good) => [{ bytes: head(200, { ...json, "transfer-encoding": "chunked" }) }, { bytes: chunks([good]) }, { end: "reset" }], outcome: "counts" },
  { name: "closed after the answer", wire: (good) => [...whole(good), { end: "fin" }], outcome: "counts" },
  { name: "Connection: close, and it is", wire: (good) => [...whole(good, { headers: { connection: "close" } }), { end: "fin" }], outcome: "counts" },
  { name: "HTTP/1.0, ended by closing", wire: (good) => [{ bytes: head(200, json, "1.0") }, { bytes: good }, { end: "fin" }], outcome: "counts" },
  { name: "HTTP/1.1 without a length, ended by closing", wire: (good) => [{ bytes: head(200, json) }, { bytes: good }, { end: "fin" }], outcome: "counts" },
  { name: "103 Early Hints first", wire: (good) => [{ bytes: head(103, { link: "</style.css>; rel=preload" }) }, ...whole(good)], outcome: "counts" },
  { name: "102 Processing twice, then a moment, first", wire: (good) => [{ bytes: head(102) }, { bytes: head(102) }, { wait: 30 }, ...whole(good)], outcome: "counts" },
  { name: "byte by byte", wire: (good) => whole(good).flatMap((step) => ("bytes" in step ? [...Buffer.from(step.bytes)] : [])).flatMap((byte, index) => [{ bytes: Uint8Array.of(byte) }, ...(index % 40 === 0 ? [{ wait: 1 }] : [])]), outcome: "counts" },
  { name: "chunks with extensions, and trailers", wire: (good) => [{ bytes: head(200, { ...json, "transfer-encoding": "chunked", trailer: "x-sum" }) }, { bytes: `${Buffer.byteLength(good).toString(16)};name=value\r\n${good}\r\n0\r\nx-sum: 1\r\n\r\n` }], outcome: "counts" },
  { name: "a second answer at once, which nobody asked for", wire: (good) => [{ bytes: Buffer.concat([...whole(good), ...whole(other)].map((step) => Buffer.from("bytes" in step ? step.bytes : ""))) }], outcome: "counts" },
  { name: "more bytes than were announced", wire: (good) => [...whole(good), { bytes: "\r\n\r\n}]}]" }], outcome: "counts" },
];
