/**
 * A formula on one line, such as = (e^(x_i) · e^(−c)) / (…), from its MathML. For the name of a button: screen readers
 * read its content as flat text, in which fractions and exponents would run together.
 */
export function linearMath(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  const math = template.content.querySelector('math');
  return math === null ? '' : write(math).replaceAll(/\s+/g, ' ').trim();
}

function write(node: Element): string {
  const parts = [...node.children].map(write);
  const [first = '', second = '', third = ''] = parts;
  switch (node.localName) {
    case 'mfrac':
      return ` ${group(first)} / ${group(second)} `;
    case 'msup':
      return `${first}^${group(second)} `;
    case 'msub':
    case 'munder':
      return `${first}_${group(second)} `;
    case 'msubsup':
    case 'munderover':
      return `${first}_${group(second)}^${group(third)} `;
    case 'mo':
      return ` ${(node.textContent ?? '').replaceAll('\u2061', '')} `;
    case 'mspace':
      return ' ';
    default:
      return parts.length > 0 ? parts.join('') : (node.textContent ?? '');
  }
}

const group = (text: string): string => {
  const inner = text.replaceAll(/\s+/g, ' ').trim();
  return inner.length > 1 ? `(${inner})` : inner;
};
