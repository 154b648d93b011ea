import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpacked } from "../../src/endpoints/unpacked.ts";

const server = { model: "m", address: "http://127.0.0.1", keyName: "KEY", connections: 1 };
const text = Buffer.from("an answer ".repeat(100));
const plain = async (encoding: string, bytes: Uint8Array): Promise<string> => Buffer.from(await unpacked(server, encoding, bytes, 5000)).toString();

test.for<[string, Uint8Array]>([
  ["", text], ["identity", text], ["gzip", gzipSync(text)], ["X-GZIP", gzipSync(text)], ["deflate", deflateSync(text)], ["br", brotliCompressSync(text)], ["zstd", zstdCompressSync(text)],
  ["gzip,identity", gzipSync(text)], ["br, gzip", gzipSync(brotliCompressSync(text))],
])("%s", async ([encoding, bytes]) => {
  expect(await plain(encoding, bytes)).toBe(text.toString());
});

test.for<[string, Uint8Array, string, boolean]>([
  ["zstandard-of-tomorrow", text, "answered in the encoding zstandard-of-tomorrow, which was not asked for", true],
  ["zstandard-of-tomorrow, gzip", gzipSync(text), "answered in the encoding zstandard-of-tomorrow, which was not asked for", true],
  ["gzip", gzipSync(text).subarray(0, 20), "the answer is broken gzip", true],
  ["zstd", zstdCompressSync(text).subarray(0, 12), "the answer is broken zstd", true],
  ["zstd", zstdCompressSync(Buffer.alloc(6000)), "the answer is larger than 0 MB", false],
  ["br", brotliCompressSync(text).subarray(0, 8), "the answer is broken br", true],
  ["br", brotliCompressSync(Buffer.alloc(6000)), "the answer is larger than 0 MB", false],
])("%s that cannot be read: %#", async ([encoding, bytes, says, retryable]) => {
  await expect(plain(encoding, bytes)).rejects.toMatchObject({ message: expect.stringContaining(says), retryable });
});
