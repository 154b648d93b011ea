import { expect, test } from "vitest";
import { serverKey } from "../../src/endpoints/server-key.ts";

test.for([
  ["http://localhost:8000/v1", "TRAIT_ASSAY_KEY_LOCALHOST_8000"],
  ["http://localhost:8000/v1", "TRAIT_ASSAY_KEY_LOCALHOST"],
  ["https://api.my-host.example/v1", "TRAIT_ASSAY_KEY_API_MY_HOST_EXAMPLE"],
  ["http://[::1]:8000", "TRAIT_ASSAY_KEY___1_8000"],
] as const)("%s reads %s", ([address, keyName]) => {
  expect(serverKey(address, { [keyName]: " k " })).toEqual({ keyName, key: "k" });
});

test("the port's own key comes first; without any, the name to set is given", () => {
  const env = { TRAIT_ASSAY_KEY_LOCALHOST: "host", TRAIT_ASSAY_KEY_LOCALHOST_8000: "port", OPENAI_API_KEY: "sk" };
  expect(serverKey("http://localhost:8000", env).key).toBe("port");
  expect(serverKey("http://localhost:8001", env).key).toBe("host");
  expect(serverKey("http://elsewhere:8000", env)).toEqual({ keyName: "TRAIT_ASSAY_KEY_ELSEWHERE" });
});
