/**
 * Numbers as people type them: "4.7", "4,7", "-3e2", "90f" as in C, "inf", "-∞", "NaN", "np.inf". Comma and point are
 * both decimal marks; there are no thousands separators. Null while the text is not (yet) a number: "", "-", "1e",
 * "0x10".
 */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[\u2212\u2013]/g, '-');
  const special = SPECIAL.exec(plain);
  if (special) {
    if (special[2]?.toLowerCase() === 'nan') return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  return DECIMAL.test(plain) ? Number(plain.replace(',', '.').replace(/f$/i, '')) : null;
}

const SPECIAL = /^([+-]?)(?:(?:np|numpy|math|torch|jnp)\.)?(inf|infinity|infinito|∞|nan)$/i;
const DECIMAL = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?f?$/i;

/** The text `readNumber` reads back to the same double: shortest decimal, `inf`, `-inf`, `nan`, `-0`. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0';
  const [plain, scientific] = [String(value), value.toExponential()];
  return (scientific.length < plain.length - 1 ? scientific : plain).replace('e+', 'e');
}
