/** A count in Spanish as the RAE writes it: groups of three from five digits on, with a narrow space that does not break. */
export const whole = (count: number): string => {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');
};
