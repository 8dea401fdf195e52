/** Text as CLIXML holds it: control characters and halves of surrogate pairs as `_xHHHH_`. */

/** Replaces what may not stand in the XML. */
export function encodeText(text: string): string {
  return text.replace(
    /[\0-\x1f\x7f-\x9f\ud800-\udfff]|_(?=[xX])/g,
    (ch) => `_x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The text that was encoded (XmlConvert.DecodeName). */
export function decodeText(text: string): string {
  if (!text.includes('_x') && !text.includes('_X')) return text;
  return text.replace(/_[xX](?:([0-9a-fA-F]{4})|([0-9a-fA-F]{8}))_/g, (whole, four?: string, eight?: string) => {
    const code = Number.parseInt((four ?? eight) as string, 16);
    if (four !== undefined) return String.fromCharCode(code);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
