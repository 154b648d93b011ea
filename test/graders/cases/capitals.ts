export interface CapitalsCase {
  readonly text: string;
  /** "excluded": no letters to tell by. */
  readonly expected: 0 | 1 | "excluded";
}

const all = (expected: CapitalsCase["expected"], texts: readonly string[]): CapitalsCase[] => texts.map((text) => ({ text, expected }));

/** Written for this project; half of them are near-misses. */
export const capitalsCases: readonly CapitalsCase[] = [
  ...all(1, [
    "HELLO, HOW ARE YOU?", "YES", "YES.", "OWL!", "EL GATO DUERME EN LA COCINA.", "¿DÓNDE ESTÁ LA BIBLIOTECA?", "DIE STRASSE IST LANG.", "DIE STRAßE IST WEIß UND GROß, DER FUß HEIß.", "ÇA VA TRÈS BIEN, MERCI À TOUS.", "ПРИВЕТ, КАК ДЕЛА?", "ΚΑΛΗΜΕΡΑ ΣΕ ΟΛΟΥΣ", "İSTANBUL ÇOK GÜZEL",
    "**THE ANSWER IS 42.**", "# TITLE\n\n- FIRST\n- SECOND", "THE TRAIN TRAVELS 60 km IN 1 HOUR.", "SO x = 3 AND y = 4, AND WE ADD THEM.", "RUN `npm install` FIRST.", "USE THIS:\n```python\nprint('hello world, this is a long lower case line')\n```\nDONE.", "~~~\nlower case code here that is long\n~~~\nTHE END",
    "SEE https://example.com/some/long/path?with=query FOR MORE.", "WRITE TO someone@example.org TODAY.", "THE FORMULA IS $\\frac{abc}{def}$ HERE.", "WE GET $$\\int_a^b f(x)\\,dx$$ AND \\(x^2 + y^2\\) AND \\[a + b\\] NOW.", "I HAVE 3 APPLES AND THE iPhone OF MY MOTHER.", "IT'S MINE, DON'T TOUCH!", "L’EAU D’ÉTÉ", "ＨＥＬＬＯ ＷＯＲＬＤ",
    "<b>HELLO</b> <i>THERE</i>", "A&nbsp;BIG&nbsp;DOG", "<think>let me think about it quietly for a long while</think>\nTHE ANSWER IS NO.", "日本 IS JAPAN", "SÍ, CLARO.", "HELLO\u200b WORLD", "THE PRICE IS $5 AND THEN $10.", "````\n```\nnested lower case fence\n```\n````\nTHAT WAS CODE", "UNFINISHED:\n```js\nconst lower = case_all_the_way",
    "H\u0301ELLO THERE", "\\boxed{YES}",
  ]),
  ...all(0, [
    "Hello, how are you?", "yes", "Yes.", "owl", "Owl!", "El gato duerme en la cocina.", "¿Dónde está la biblioteca?", "Die Straße ist lang.", "Привет, как дела?", "NASA and the FBI met in the USA.", "The HTML and CSS and JS of the URL", "THE FIRST HALF is shouted but then the second half is not.",
    "I AM calm, really quite calm about this.", "Use the constant:\n```c\n#define MAX_LENGTH_OF_EVERYTHING 100\n#define ANOTHER_LONG_CONSTANT 5\n```\nand then compile.", "Set `MAX_RETRIES_ALLOWED_HERE` to three.", "see HTTPS://EXAMPLE.COM/LONG/PATH/IN/CAPITALS for details", "Write to SOMEONE.IMPORTANT@EXAMPLE.ORG today.",
    "It holds that $ABCDEFGHIJKLMNOP = QRSTUVWXYZ$ here.", "we get $$ABCDEFGHIJKL$$ and \\(ABCDEFGHIJ\\) now", "Dr. Smith", "iPhone", "HeLlO wOrLd", "I I I I I love it", "A B C D are the options", "Title Case For Every Word Here", "ß is a letter of german", "Ǆ is a digraph", "hELLO there",
    "<B>hello there</B>", "<think>LET ME THINK ABOUT THIS VERY LOUDLY INDEED</think>\nthe answer is no.", "**bold** and plain", "1. one\n2. two", "ｈｅｌｌｏ ｗｏｒｌｄ", "c'est l'été",
  ]),
  ...all("excluded", [
    "42", "3.14159", "OK", "No", "NO", "X = 3", "x = 3, y = 4", "A", "I", "🦉🦉🦉", "日本語のテキスト", "مرحبا بالعالم", "שלום עולם", "გამარჯობა მეგობრებო", "ไทย", "```\nHELLO WORLD\n```", "`HELLO`", "$E = MC^2$", "$$ABC$$", "https://EXAMPLE.COM", "me@example.com", "?!", "1 + 1 = 2", "---", "\\[ABC = DEF\\]", "A = B + C, D = E - F",
  ]),
];
