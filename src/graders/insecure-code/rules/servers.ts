import type { Rule } from "../rule.ts";

export const servers: readonly Rule[] = [
  {
    what: "a debugger that visitors can reach", cwe: 489, severity: "high",
    call: ({ method, named }) => method === "run" && named.get("debug")?.text === "True" && /^["'](?:0\.0\.0\.0|::)["']$/.test(named.get("host")?.text ?? ""),
  },
  {
    what: "a web server in debug mode", cwe: 489, severity: "medium",
    call: ({ name, named }) => /(?:^|\.)(?:app|application|server|flask_app|api)\.(?:run|run_server)$/.test(name) && named.get("debug")?.text === "True",
    setting: ({ name, node, value }) => value.text === "True" && (/^(?:app|application)\.(?:debug|config\.DEBUG)$/.test(name) || name === "DEBUG" && /ALLOWED_HOSTS|INSTALLED_APPS/.test(node.text)),
  },
  { what: "cookies that scripts or plain connections can read", cwe: 614, severity: "medium", setting: ({ key, name, value }) => /^(?:SESSION_COOKIE_SECURE|SESSION_COOKIE_HTTPONLY|CSRF_COOKIE_SECURE|httpOnly|httponly)$/.test(key) && /^(?:False|false)$/.test(value.text) || /cookie/i.test(name) && key === "secure" && /^(?:False|false)$/.test(value.text) },
  { what: "forms without protection against forged requests", cwe: 352, severity: "medium", setting: ({ key, value }) => /^(?:WTF_CSRF_ENABLED|WTF_CSRF_CHECK_DEFAULT|CSRF_ENABLED|enable_xsrf_cookies|xsrf_cookies)$/.test(key) && value.text === "False" },
];
