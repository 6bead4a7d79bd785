/** Lines of UTF-8, as their bytes come in. */

const lineBreak = 0x0a;

/** Calls `take` for each line that has ended; what follows the last line break waits for its own. */
export const lineReader = (take: (line: string) => void): ((piece: Buffer) => void) => {
  let begun: Buffer[] = [];
  return (piece) => {
    const end = piece.lastIndexOf(lineBreak);
    if (end < 0) {
      begun.push(piece);
      return;
    }
    const text = Buffer.concat([...begun, piece.subarray(0, end)]).toString();
    begun = end + 1 < piece.length ? [piece.subarray(end + 1)] : [];
    for (const line of text.split('\n')) take(line);
  };
};
