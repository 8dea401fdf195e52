/**
 * What encodings say about themselves besides their names (Encoding.IsBrowserDisplay and its like, WindowsCodePage, BodyName), recorded from .NET 10:
 * code page, bits for browser display, browser save, mail display and mail save (8, 4, 2, 1), Windows code page, and the name in a mail's body
 * (and header) where it is another one.
 */
const recorded = `437 0 1252;737 0 1253;775 0 1257;850 0 1252;852 12 1250;855 0 1252;857 0 1254;858 0 1252;860 0 1252;861 0 1252;862 12 1255;863 0 1252;
865 0 1252;866 12 1251;869 0 1253;874 15 874;932 15 932 iso-2022-jp iso-2022-jp;936 15 936;949 15 949;950 15 950;1250 15 1250 iso-8859-2;1251 15 1251 koi8-r;
1252 15 1252 iso-8859-1;1253 15 1253 iso-8859-7;1254 15 1254 iso-8859-9;1255 15 1255;1256 15 1256;1257 15 1257;1258 15 1258;10000 0 1252;20127 3 1252;
20866 15 1251;21866 15 1251;28591 15 1252;28592 15 1250;28593 3 1254;28594 15 1257;28595 15 1251;28596 15 1256;28597 15 1253;28598 12 1255;28599 15 1254;
28603 3 1257;28605 7 1252;1200 4 1200;1201 0 1200;12000 0 1200;12001 0 1200;65001 15 1200`;

/** The recorded facts of an encoding. */
export interface EncodingFacts {
  /** Browser display, browser save, mail display, mail save: 8, 4, 2, 1. */
  readonly uses: number;
  readonly windowsCodePage: number;
  readonly bodyName: string | null;
  readonly headerName: string | null;
}

let table: Map<number, EncodingFacts> | undefined;

/** What is known of an encoding; of one that is not recorded that it is good for nothing. */
export function encodingFacts(codePage: number): EncodingFacts {
  table ??= new Map(
    recorded.split(';').map((line): [number, EncodingFacts] => {
      const [page, uses, windows, bodyName = null, headerName = null] = line.trim().split(' ');
      return [Number(page), { uses: Number(uses), windowsCodePage: Number(windows), bodyName, headerName }];
    }),
  );
  return table.get(codePage) ?? { uses: 0, windowsCodePage: 1252, bodyName: null, headerName: null };
}
