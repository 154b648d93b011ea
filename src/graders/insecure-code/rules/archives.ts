import { origins } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Members of an archive may be called "../../x". Python's zipfile takes that out itself, tarfile only with a filter. */
export const archives: readonly Rule[] = [{
  what: "unpacks an archive without looking at its members' paths",
  cwe: 22,
  severity: "medium",
  call: ({ name, method, named, given, node, receiver }, code) => {
    if (code.language !== "python" || !/^extract(?:all)?$/.test(method) || named.has("filter")) return false;
    const around = code.functionOf(node).text.slice(0, 20_000);
    const isTar = /tar/i.test(receiver?.text ?? name) || /tarfile/.test(around) && !/zipfile/i.test(around);
    const isChecked = /commonpath|commonprefix|is_relative_to|startswith|realpath|isabs|is_within|is_safe|safe_/.test(around);
    const members = named.get("members") ?? (method === "extractall" ? given[1] : undefined);
    return isTar && !isChecked && !(members && /safe|filter|check|valid/i.test(members.text)) && !(receiver && code.origin(receiver) < origins.clean);
  },
}];
