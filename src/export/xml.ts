/** Text inside XML. */

/** Escaped for an element or an attribute; characters that XML 1.0 forbids are left out. */
export function escapeXml(text: unknown): string {
  return (
    String(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
