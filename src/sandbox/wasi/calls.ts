import { WASISnapshotPreview1 } from "@runno/wasi";

/** The calls an interpreter can make of its host (WASI preview 1). Numbers are addresses in its memory, descriptors and lengths. */
export type Calls = WASISnapshotPreview1.SnapshotPreview1;

/** What a call answers, by its name in C. */
export const Result: Readonly<Record<keyof typeof WASISnapshotPreview1.Result, number>> = WASISnapshotPreview1.Result;
/** What a path stands for. */
export const FileType: Readonly<Record<keyof typeof WASISnapshotPreview1.FileType, number>> = WASISnapshotPreview1.FileType;
