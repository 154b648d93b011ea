import type { Rule } from "../rule.ts";

export const ciphers: readonly Rule[] = [{
  what: "a broken cipher or mode",
  cwe: 327,
  severity: "high",
  call: ({ name, given, method, named }, code) => {
    if (/(?:^|\.)(?:AES|DES3?|ARC4|ARC2|Blowfish|CAST)\.new$/.test(name)) return /MODE_ECB/.test([...given, ...named.values()].map(({ text }) => text.slice(0, 200)).join(" ")) || /(?:^|\.)(?:DES3?|ARC4|ARC2|Blowfish)\.new$/.test(name);
    if (/^(?:crypto\.)?create(?:C|Dec)ipheriv$/.test(name)) return /ecb|^des|^rc[24]|^bf/i.test(code.text(given[0]!));
    if (/^crypto\.create(?:C|Dec)ipher$/.test(name)) return true;
    if (/^CryptoJS\.(?:DES|TripleDES|RC4|Rabbit)\.\w+$/.test(name)) return true;
    return /(?:^|\.)modes\.ECB$/.test(name) || /(?:^|\.)algorithms\.(?:ARC4|TripleDES|Blowfish|IDEA)$/.test(name) || /^CryptoJS\.AES\.\w+$/.test(name) && /mode\.ECB/.test(given[2]?.text ?? "") && method !== "";
  },
}];
