/** A unit by its dimension and its size in that dimension's first unit. */
export interface Unit {
  readonly dimension: string;
  readonly size: number;
}

/** The unit that a text begins with (after a number), or undefined: "km/h", "kilometres per hour", "cm". */
export function unitAt(text: string): Unit | undefined {
  const compound = /^\s?(\p{L}{1,12})\.?\s?(?:\/|per |por |par |pro |al |à l')\s?(\p{L}{1,9})(?!\p{L})/u.exec(text);
  const [over, under] = [known(compound?.[1]), known(compound?.[2])];
  if (over && under) return { dimension: `${over.dimension}/${under.dimension}`, size: over.size / under.size };
  const plain = /^\s?(\p{L}{1,12})(\^[23])?(?!\p{L})/u.exec(text);
  const unit = known(plain?.[1]);
  const power = plain?.[2] === undefined ? 1 : Number(plain[2].slice(1));
  return unit && { dimension: `${unit.dimension}${power}`, size: unit.size ** power };
}

function known(name: string | undefined): Unit | undefined {
  if (name === undefined) return undefined;
  return byName.get(name) ?? (name.length > 2 ? byName.get(name.toLowerCase()) : undefined);
}

const byName = new Map<string, Unit>(([
  ["length", 1, "m meter meters metre metres metro metros mètre mètres"], ["length", 1000, "km kilometer kilometers kilometre kilometres kilómetros kilomètres"], ["length", 0.01, "cm centimeter centimeters centimetre centimetres"],
  ["length", 0.001, "mm millimeter millimeters millimetre millimetres"], ["length", 1609.344, "mile miles mi"], ["length", 0.3048, "ft foot feet"], ["length", 0.0254, "inch inches"],
  ["mass", 1, "g gram grams gramme grammes"], ["mass", 1000, "kg kilogram kilograms kilo kilos"], ["mass", 0.001, "mg milligram milligrams"],
  ["volume", 1, "L liter liters litre litres"], ["volume", 0.001, "mL ml milliliter milliliters millilitre millilitres"],
  ["time", 1, "s sec secs second seconds"], ["time", 60, "min mins minute minutes minutos"], ["time", 3600, "h hr hrs hour hours hora horas heure heures stunde stunden"], ["time", 86_400, "day days"], ["time", 604_800, "week weeks"],
] as const).flatMap(([dimension, size, names]) => names.split(" ").map((name) => [name, { dimension, size }] as const)));
