/** What the characters of a filter mean after their translation, as regular expressions. */
const meanings: Record<string, string> = { '*': '.*', '>': '(?:[^.]|(?=\\.|$))', '<': '(?:.*\\.(?!.*\\.)|[^.]*)', '"': '(?:\\.|$)' };

/**
 * -Filter of the FileSystem provider, by the rules of Windows for file names (MatchType.Win32, FileSystemName.TranslateWin32Expression):
 * `*.*` is every name, `*.` a name without extension, `?` may also stand for nothing before a dot or the end; `[` is no wildcard.
 */
export function matchesFilter(filter: string, name: string): boolean {
  if (filter === '' || filter === '*' || filter === '*.*') return true;
  let text = '';
  for (let i = 0; i < filter.length; i++) {
    const c = filter[i]!;
    if (c === '?') text += '>';
    else if (c !== '.') text += c;
    else if (i >= 1 && i === filter.length - 1 && filter[i - 1] === '*') text = `${text.slice(0, -1)}<`;
    else text += i < filter.length - 1 && /[?*]/.test(filter[i + 1]!) ? '"' : '.';
  }
  const pattern = [...text].map((c) => meanings[c] ?? c.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&')).join('');
  return new RegExp(`^${pattern}$`, 'isu').test(name);
}
