/** Characters that XML 1.0 has no way to say, and halves of pairs. */
const UNSAYABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them even as references
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text without what XML cannot say. */
export const sayable = (text: string): string => text.replace(UNSAYABLE, '');

/** A text as it stands between tags and in attributes, in XML and in HTML. */
export const escaped = (text: string): string =>
  sayable(text).replace(/[&<>"']/g, (one) => NAMED[one] ?? '');
