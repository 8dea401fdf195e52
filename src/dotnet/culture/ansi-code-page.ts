/** The code pages that Windows has for the scripts of languages; all others have 1252. */
const codePages: Record<string, readonly string[]> = {
  874: ['th'],
  932: ['ja'],
  936: ['zh', 'zh-Hans', 'zh-CN', 'zh-SG'],
  949: ['ko'],
  950: ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'],
  1250: ['cs', 'hu', 'pl', 'ro', 'sk', 'sl', 'hr', 'bs', 'sq', 'sr-Latn', 'tk'],
  1251: ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'ky', 'mn', 'tt', 'tg', 'uz-Cyrl', 'az-Cyrl', 'bs-Cyrl'],
  1253: ['el'],
  1254: ['tr', 'az', 'uz'],
  1255: ['he'],
  1256: ['ar', 'fa', 'ur', 'ps', 'prs'],
  1257: ['et', 'lv', 'lt'],
  1258: ['vi'],
};

/** The code page of a culture for text without Unicode (TextInfo.ANSICodePage): that of the longest beginning of its name that is known. */
export function ansiCodePage(culture: string): number {
  const parts = culture.split('-');
  for (let n = parts.length; n > 0; n--) {
    const name = parts.slice(0, n).join('-');
    const found = Object.entries(codePages).find(([, names]) => names.includes(name));
    if (found) return Number(found[0]);
  }
  return 1252;
}
