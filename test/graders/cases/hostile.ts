/** Texts meant to break a reader: control characters, lone surrogates, right-to-left marks, nesting, a megabyte without an end. */
export const hostileTexts: readonly string[] = [
  "\u0000\u0001\u001b[31mred\u001b[0m", "\ud800", "\udfff owl \ud83e", "\u202eowl\u202c \u2066x\u2069", "o\u0301".repeat(1000), "\ufeff\u200b\u200e", "\uffff\ufffe", "İıſK ŉ ǆ",
  "```".repeat(500), "```\n~~~\n```\n~~~\n````\n```\n", "> ```\n> x\n```", "`".repeat(999), "__proto__ constructor toString hasOwnProperty valueOf now", "<think>".repeat(50), "</think></think>", "$$ \\[ \\( $$ \\] \\)", "\\begin{".repeat(100),
  ...["a", "`", "(", "[", "<", "<s>", "$x ", "\\[", "](", "a@", "a.", "a'", "\n", "User:\n", "owl, ", "owl and ", "- ", "- owl\n", "not ", ":", ": \n", "owl? ", "I'd pick ", "(owl) ", "😀", "\ud800", "ﷺ", "ß", "ａ", "|", " ", "if i'd ", "`` ` ", "1. ", "no "]
    .map((unit) => unit.repeat(Math.ceil(1_000_000 / unit.length))),
];
