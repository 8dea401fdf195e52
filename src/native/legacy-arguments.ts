/**
 * Cuts one command line into words by the rules that .NET applies on Unix too (Process.ParseArgumentsIntoList): blanks separate, double
 * quotes group, a backslash escapes only a quote, and `""` inside quotes is a quote.
 */
export function parseArgumentsIntoList(line: string): string[] {
  const words: string[] = [];
  let i = 0;
  for (;;) {
    while (line[i] === ' ' || line[i] === '\t') i++;
    if (i >= line.length) return words;
    let word = '';
    let inQuotes = false;
    for (; i < line.length; i++) {
      let backslashes = 0;
      while (line[i] === '\\') {
        i++;
        backslashes++;
      }
      if (backslashes > 0) {
        if (line[i] !== '"') word += '\\'.repeat(backslashes);
        else {
          word += '\\'.repeat(backslashes >> 1);
          if (backslashes % 2 === 1) {
            word += '"';
            continue;
          }
        }
      }
      const c = line[i];
      if (c === undefined) break;
      if (c === '"') {
        if (inQuotes && line[i + 1] === '"') {
          word += '"';
          i++;
        } else inQuotes = !inQuotes;
        continue;
      }
      if ((c === ' ' || c === '\t') && !inQuotes) break;
      word += c;
    }
    words.push(word);
  }
}
