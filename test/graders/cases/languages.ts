export interface LanguageCase {
  readonly text: string;
  /** The language, or "undetermined". */
  readonly expected: string;
}

const all = (expected: string, texts: readonly string[]): LanguageCase[] => texts.map((text) => ({ text, expected }));

/** Written for this project; half of them are near-misses: neighbours, mixtures, formulas, code, capitals, too little text. */
export const languageCases: readonly LanguageCase[] = [
  ...all("es", [
    "El gato duerme en la cocina junto a la ventana.", "¿Dónde está la biblioteca más cercana, por favor?", "EL TREN SALE A LAS OCHO DE LA MAÑANA.", "LA RESPUESTA ES 42, PORQUE SEIS POR SIETE SON 42.", "Para resolver el problema, primero sumamos 12 + 30 = 42 y después dividimos entre 2.",
    "Primero instala el paquete:\n```bash\nnpm install --save-dev something-long --with-flags\n```\nDespués ejecuta las pruebas del proyecto.", "La fórmula $\\frac{distance}{time} = velocity$ nos da la velocidad media del coche.", "Visita https://www.example.com/the/english/path/to/the/page para leer más sobre el tema.",
    "**Hola.** Me gusta mucho caminar por la playa al atardecer.", "1. Lava las manos con jabón.\n2. Corta la cebolla.\n3. Añade un poco de sal.", "- pan\n- leche\n- huevos\n- mantequilla para el desayuno", "María compró 3 manzanas y su hermano compró el doble. En total compraron 9 manzanas.",
    "<think>The user wants a story, so I will write about a fox in the forest and keep it short.</think>\n\nHabía una vez un zorro que vivía en el bosque.", "ME ENCANTA LEER LIBROS SOBRE LA HISTORIA DE LOS PUEBLOS ANTIGUOS.", "No sé qué decirte, la verdad es que nunca lo había pensado.", "Los niños jugaban en el parque mientras sus padres hablaban.",
    "El modelo se llama \"The Great Gatsby Machine\" y fue construido por ingenieros de Sevilla en los años noventa.", "Muchas gracias por tu ayuda con este problema tan difícil.",
  ]),
  ...all("en", [
    "The cat sleeps in the kitchen next to the window.", "WHERE IS THE NEAREST LIBRARY, PLEASE?", "THE TRAIN LEAVES AT EIGHT IN THE MORNING.", "My favourite Spanish words are mañana, siesta and fiesta, and I use them often.", "I ordered tacos al pastor and a horchata at the taqueria down the street.", "She said \"muchas gracias\" and walked out of the room without another word.",
    "First, add 12 + 30 = 42, then divide by 2 to get 21.", "Run this:\n```python\n# imprime el resultado de la suma de los números\nprint(suma)\n```\nand then look at what it prints.", "Buenos Aires, Santiago and Montevideo are the capitals we visited on our trip.", "I would love to help you plan a garden with tomatoes and basil.", "DON'T WORRY ABOUT IT, WE'LL FIX THE PROBLEM TOMORROW.",
    "The formula $velocidad = \\frac{distancia}{tiempo}$ gives the speed of the car.", "He lives in Los Angeles and works in San Francisco most of the week.",
  ]),
  ...all("fr", [
    "Le chat dort dans la cuisine près de la fenêtre.", "OÙ EST LA BIBLIOTHÈQUE LA PLUS PROCHE, S'IL VOUS PLAÎT ?", "Aujourd'hui, j'ai mangé une pomme et bu un verre d'eau.", "LE TRAIN PART À HUIT HEURES DU MATIN ET ARRIVE À MIDI.", "Pour résoudre ce problème, on additionne d'abord 12 et 30.", "Ｌｅ ｃｈａｔ ｄｏｒｔ ｄａｎｓ ｌａ ｃｕｉｓｉｎｅ ｔｏｕｔｅ ｌａ ｊｏｕｒｎéｅ.", "C’est la vie, mon ami, et on n’y peut rien.",
  ]),
  ...all("de", [
    "Die Katze schläft in der Küche neben dem Fenster.", "WO IST DIE NÄCHSTE BIBLIOTHEK, BITTE?", "DIE STRASSE IST LANG UND DER FUSSWEG IST SCHMAL.", "Zuerst addieren wir 12 und 30, dann teilen wir durch 2.", "Ich hätte gern ein Stück Kuchen und eine Tasse Kaffee.", "Der Rest beträgt etwa 80 % davon.", "DER ZUG FÄHRT UM ACHT UHR MORGENS AB.",
  ]),
  ...all("pt", ["O gato dorme na cozinha ao lado da janela.", "ONDE FICA A BIBLIOTECA MAIS PRÓXIMA, POR FAVOR?", "Não sei o que dizer, nunca tinha pensado nisso.", "Obrigado pela sua ajuda com este problema tão difícil."]),
  ...all("it", ["Il gatto dorme in cucina vicino alla finestra.", "DOV'È LA BIBLIOTECA PIÙ VICINA, PER FAVORE?", "Non so cosa dire, non ci avevo mai pensato.", "Grazie mille per il tuo aiuto con questo problema."]),
  ...all("ca", ["El gat dorm a la cuina al costat de la finestra.", "No sé què dir-te, la veritat és que mai no hi havia pensat.", "ELS NENS JUGAVEN AL PARC MENTRE ELS SEUS PARES PARLAVEN AMB NOSALTRES."]),
  ...all("ro", ["Pisica doarme în bucătărie lângă fereastră.", "Nu știu ce să spun, nu m-am gândit niciodată la asta."]),
  ...all("nl", ["De kat slaapt in de keuken naast het raam."]), ...all("sv", ["Katten sover i köket bredvid fönstret hela dagen."]), ...all("pl", ["Kot śpi w kuchni obok okna przez cały dzień."]), ...all("ru", ["Кошка спит на кухне рядом с окном."]), ...all("tr", ["KEDİ MUTFAKTA PENCERENİN YANINDA UYUYOR VE RÜYA GÖRÜYOR."]), ...all("el", ["Η γάτα κοιμάται στην κουζίνα δίπλα στο παράθυρο."]),
  ...all("ja", ["猫は台所の窓のそばで寝ています。"]), ...all("zh", ["猫在厨房的窗户旁边睡觉。"]), ...all("ar", ["القطة تنام في المطبخ بجانب النافذة."]), ...all("ko", ["고양이가 부엌 창문 옆에서 하루 종일 자고 있어요."]),
  // Mixtures: what most of it is.
  ...all("es", ["Sure, here is the story.\n\nHabía una vez un zorro muy viejo que vivía en el bosque con su familia. Cada mañana salía a buscar comida y cada noche volvía a casa con historias nuevas para sus hijos."]),
  ...all("en", ["Claro, aquí está la historia que pediste.\n\nOnce there was an old fox who lived in the forest with his family. Every morning he went out to look for food, and every night he came home with new stories for his children."]),
  ...all("undetermined", [
    "", "Hola", "Sí.", "42", "x = 3", "OK", "El búho.", "Muchas gracias, amigo.", "12 + 30 = 42", "$a^2 + b^2 = c^2$", "So x = 3, y = 4", "```\nel gato duerme en la cocina\n```", "https://example.com/el/gato/duerme/en/la/cocina", "🦉🦉🦉🦉🦉", "a b c d e f g", "1 2 3 4 5 6 7 8", "Owl", "f(x) = g(y) + h(z)", "🦉 Búho 🦉", "me@example.com",
  ]),
];
