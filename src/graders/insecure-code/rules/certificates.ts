import type { Rule } from "../rule.ts";

const what = "does not check certificates or host keys";

export const certificates: readonly Rule[] = [
  {
    what, cwe: 295, severity: "high",
    setting: ({ node, key, name, value }, code) => {
      const off = /^(?:False|false|0)$/.test(value.text);
      if (key === "verify" && off) return node.type === "keyword_argument" ? !/jwt|decode/.test(code.parentOf(code.parentOf(node) ?? node)?.text.slice(0, 40) ?? "") : name.endsWith(".verify") && /session|client|requests|^s\b|http/i.test(name);
      if (/^(?:rejectUnauthorized|strictSSL|verify_ssl|verify_certs|ssl_verify|check_hostname|verify_hostname|validate_certs|checkServerIdentity|ssl_verify_peer|sslverify|tlsAllowInvalidCertificates)$/i.test(key)) return key.startsWith("tlsAllow") ? value.text.toLowerCase() === "true" : off;
      if (/^(?:insecureSkipVerify|tlsInsecure|tls_insecure)$/i.test(key)) return /^(?:True|true)$/.test(value.text);
      if (/^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)$/.test(key)) return /^["'`]?(?:0|1)["'`]?$/.test(value.text) && (key !== "GIT_SSL_NO_VERIFY" || value.text.includes("1"));
      if (key === "ssl" && node.type === "keyword_argument" && off) return /aiohttp|session\.|connector/i.test(code.parentOf(code.parentOf(node) ?? node)?.text.slice(0, 60) ?? "");
      return /^(?:verify_mode|cert_reqs)$/.test(key) && /CERT_NONE/.test(value.text) || key === "_create_default_https_context" && /_unverified/.test(value.text);
    },
    call: ({ name, method, given }) => name === "ssl._create_unverified_context" || method === "set_missing_host_key_policy" && /AutoAdd|Warning/.test(given[0]?.text ?? ""),
  },
];
