import { expect, test } from "vitest";
import { ollamaAddress } from "../../src/endpoints/ollama-address.ts";

test.for([
  [undefined, "http://127.0.0.1:11434"],
  ["", "http://127.0.0.1:11434"],
  ["gpu-box", "http://gpu-box:11434"],
  ["gpu-box:8080", "http://gpu-box:8080"],
  ["gpu-box:80", "http://gpu-box"],
  [":9000", "http://127.0.0.1:9000"],
  ["0.0.0.0", "http://127.0.0.1:11434"],
  ["0.0.0.0:8080", "http://127.0.0.1:8080"],
  ["[::1]:8080", "http://[::1]:8080"],
  ["[::]", "http://[::1]:11434"],
  ["http://gpu-box:8080/", "http://gpu-box:8080"],
  ["https://ollama.example", "https://ollama.example"],
  ["https://gateway.example/ollama/", "https://gateway.example/ollama"],
] as const)("OLLAMA_HOST=%s is %s", ([host, address]) => {
  expect(ollamaAddress({ OLLAMA_HOST: host })).toBe(address);
});

test("what is no address is a usage error", () => {
  expect(() => ollamaAddress({ OLLAMA_HOST: "ftp://gpu-box" })).toThrow(/^OLLAMA_HOST: expected an address/);
  expect(() => ollamaAddress({ OLLAMA_HOST: "gpu box" })).toThrow(/^OLLAMA_HOST: expected an address/);
});
