import { errors, type Dispatcher } from "undici";

export interface Exchanged {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
}

/** In bytes. */
export interface Most {
  readonly answer: number;
  /** Of a refusal no more is read. */
  readonly refusal: number;
}

/**
 * One request and what came back, collected from the dispatcher itself: the streams of undici's `request` cost as much again as the request.
 * Rejects with the signal's reason as soon as it is aborted, also while it waits for a socket.
 */
export function exchange(dispatcher: Dispatcher, request: Dispatcher.DispatchOptions, most: Most, signal?: AbortSignal | null): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let [status, size] = [0, 0];
    let headers: Exchanged["headers"] = {};
    let drop: ((reason: Error) => void) | undefined;
    const onAbort = (): void => {
      drop?.(new errors.RequestAbortedError());
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    const end = (): void => {
      signal?.removeEventListener("abort", onAbort);
      resolve({ status, headers, bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
    };
    const fail = (error: Error): void => {
      signal?.removeEventListener("abort", onAbort);
      reject(error);
    };
    dispatcher.dispatch(request, {
      onRequestStart: (controller) => {
        drop = (reason) => controller.abort(reason);
        if (signal?.aborted) drop(new errors.RequestAbortedError());
      },
      onResponseStart: (controller, code, received) => {
        // Announcements (100, 103) are no answer.
        if (code < 200) return;
        [status, headers] = [code, received];
        if (isRefusal(code) || Number(received["content-length"] ?? 0) <= most.answer) return;
        // Not a byte of it is kept.
        controller.abort(new errors.ResponseExceededMaxSizeError());
      },
      onResponseData: (controller, chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (!isRefusal(status) || size < most.refusal) return;
        end();
        controller.abort(new errors.RequestAbortedError());
      },
      onResponseEnd: end,
      onResponseError: (_controller, error) => fail(error),
    });
  });
}

function isRefusal(status: number): boolean {
  return status < 200 || status > 299;
}
