import { expect, test } from "vitest";
import { countingServer, type CountingServer } from "./counting-server.ts";
import { temporaryFolder } from "./evaluate.ts";
import { killAgain, type Moment } from "./kill-again.ts";
import { askedScene, calibrateScene, regradeScene, type Scene } from "./kill-scenes.ts";
import { momentsOf } from "./moments.ts";

async function survives(scene: Scene, server: CountingServer, moments: readonly Moment[]): Promise<void> {
  const { kills, repeated, allowed, replies, grades, last, whole } = await killAgain(scene, server, moments);
  expect(kills).toBe(moments.length);
  expect(replies).toEqual({ events: scene.samples, different: scene.samples });
  expect(grades.events).toBe(grades.different);
  expect(repeated.model).toBeLessThanOrEqual(allowed);
  expect(repeated.judge).toBeLessThanOrEqual(allowed);
  expect(last).toEqual(whole);
}

// 100 kills each: bench/kill.ts. Side by side, since most of their time is the starting of processes.
test.concurrent("kill -9 at random moments, start and report included: every sample is answered once, the figures are an uninterrupted run's, nothing paid is paid again", { timeout: 240_000 }, async ({ onTestFinished }) => {
  await using server = await countingServer();
  await survives(askedScene(temporaryFolder(onTestFinished), server, 7), server, momentsOf({ begin: 2, start: 1, requests: 7, report: 2, seed: 1 }));
});

test.concurrent("kill -9 while stored answers are judged again", { timeout: 240_000 }, async ({ onTestFinished }) => {
  await using server = await countingServer();
  await survives(await regradeScene(temporaryFolder(onTestFinished), server, 5), server, momentsOf({ begin: 1, start: 0, requests: 3, report: 1, seed: 2 }));
});

test.concurrent("kill -9 while a judge is calibrated", { timeout: 240_000 }, async ({ onTestFinished }) => {
  await using server = await countingServer();
  await survives(calibrateScene(temporaryFolder(onTestFinished), server, 40), server, momentsOf({ begin: 1, start: 0, requests: 2, report: 1, seed: 3 }));
});
