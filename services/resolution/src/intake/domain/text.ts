/** Text from outside, made safe to keep and to show: whole characters, nothing that steers a terminal, a header or a line. */

/** Control characters but tab and line feed; overrides of the direction of writing, which make names lie. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** At most `max` UTF-16 units, never half a character; `…` says that there was more. */
export const shortened = (text: string, max: number): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;

/** Text of several lines. */
export const cleanText = (text: string, max: number): string =>
  shortened(text.toWellFormed().replace(/\r\n?/g, '\n').replace(steering, ''), max);

/** Text of one line: what would break it becomes a space. */
export const cleanLine = (text: string, max: number): string =>
  shortened(
    text
      .slice(0, 4 * max + 64)
      .toWellFormed()
      .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
      .replace(steering, '')
      .replace(/ {2,}/g, ' ')
      .trim(),
    max,
  );

/** An address of the web that may be shown as a link; null for anything else. */
export const safeUrl = (text: string, max: number): string | null => {
  if (text.length > max) return null;
  const url = URL.parse(text);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
};

/** The name of a file without folders and without what file systems read as a command. */
export const cleanFileName = (name: string, max: number): string =>
  cleanLine(name.split(/[\\/]/).at(-1) ?? '', max)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '') || 'unnamed';
