import type { Answer, Behaviour, ChatRequest } from "./behaviour.ts";

/** Answers requests that lack these parameters, and refuses the others as OpenAI does: 400, with the parameter's name. */
export function refusing(parameters: readonly string[], answer: Answer | ((request: ChatRequest) => Answer)): (request: ChatRequest) => Behaviour {
  return (request) => {
    const param = parameters.find((name) => name in request.body);
    if (param === undefined) return typeof answer === "function" ? answer(request) : answer;
    const message = `Unsupported parameter: '${param}' is not supported with this model.`;
    return { status: 400, body: { error: { message, type: "invalid_request_error", param, code: "unsupported_parameter" } } };
  };
}
