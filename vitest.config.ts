import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/build.ts",
    testTimeout: 20_000,
    // No test changes what another one imports: a worker for each file would cost a third of the time.
    isolate: false,
    // Whole-run tests mostly wait for their child processes.
    maxWorkers: 3,
  },
});
