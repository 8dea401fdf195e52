/** The file that says in which cultures and versions there is help of a module: `NAME_GUID_HelpInfo.xml` (UpdatableHelpInfo.cs). */
import { getCulture } from '../../../dotnet/culture/culture-info.ts';
import { NetXmlDocument, type NetXmlElement, type NetXmlNode } from '../../../dotnet/xml/nodes.ts';
import { parseDocument } from '../../../dotnet/xml/parser.ts';
import { escapeText } from '../../../dotnet/xml/serializer.ts';
import { NetException } from '../../../errors/exceptions.ts';
import { compareVersions } from '../../../session/module-specification.ts';
import { cultureChain } from '../help-files.ts';
import { cultureNotSupported, UpdatableHelpError } from './help-error.ts';

const namespace = 'http://schemas.microsoft.com/powershell/help/2010/05';

/** Help in one culture. */
export interface CultureHelp {
  readonly culture: string;
  readonly version: string;
}

/** What such a file says. */
export interface HelpInfo {
  /** Where the help is, as it is written there. */
  readonly contentUri: string;
  readonly cultures: readonly CultureHelp[];
}

function invalid(message = 'The HelpInfo XML is not valid. Specify valid HelpInfo XML.'): UpdatableHelpError {
  return new UpdatableHelpError('HelpInfoXmlValidationFailure', message, 'InvalidData');
}

function rootOf(xml: string): NetXmlElement | null {
  const document = new NetXmlDocument();
  try {
    parseDocument(xml, document, { preserveWhitespace: false, ignoreComments: true });
  } catch (e) {
    if (e instanceof NetException) throw invalid(e.message);
    throw e;
  }
  return document.documentElement;
}

/** Reads a file of help information. @throws UpdatableHelpError HelpInfoXmlValidationFailure */
export function parseHelpInfo(xml: string): HelpInfo {
  const root = rootOf(xml);
  const child = (node: NetXmlNode, name: string): NetXmlNode => {
    const found = node.children.find((c) => c.name === name);
    if (!found) throw invalid();
    return found;
  };
  if (root?.localName !== 'HelpInfo' || root.namespaceURI !== namespace) throw invalid();
  const cultures = child(root, 'SupportedUICultures').children.map((c) => ({
    culture: getCulture(child(c, 'UICultureName').contentText).name,
    version: child(c, 'UICultureVersion').contentText,
  }));
  if (cultures.length === 0) throw invalid();
  return { contentUri: child(root, 'HelpContentURI').contentText, cultures };
}

/** The cultures whose help serves for another one: its own, or a narrower one. @throws UpdatableHelpError HelpCultureNotSupported */
export function culturesFor(info: HelpInfo, culture: string): CultureHelp[] {
  const found = info.cultures.filter((c) => cultureChain(getCulture(c.culture)).includes(culture));
  if (found.length === 0) throw cultureNotSupported(culture, info.cultures.map((c) => c.culture).join(' | '));
  return found;
}

/** The version that a file tells of for a culture; null when it has none. */
export function versionIn(info: HelpInfo | null, culture: string): string | null {
  return info?.cultures.find((c) => c.culture.toLowerCase() === culture.toLowerCase())?.version ?? null;
}

/** True when what is there is newer than what was brought before. */
export function isNewer(there: string, before: string | null): boolean {
  return before === null || compareVersions(there, before) > 0;
}

/** The file as it is written once help in a culture was brought (UpdatableHelpSystem.GenerateHelpInfo). */
export function helpInfoText(contentUri: string, brought: CultureHelp, before: HelpInfo | null): string {
  const isMeant = (c: CultureHelp): boolean => c.culture.toLowerCase() === brought.culture.toLowerCase();
  const cultures = (before?.cultures ?? []).map((c) => (isMeant(c) ? brought : c));
  if (!cultures.some(isMeant)) cultures.push(brought);
  const element = (depth: number, name: string, text: string): string =>
    `${'  '.repeat(depth)}<${name}>${escapeText(text, false)}</${name}>\n`;
  const all = cultures.map(
    (c) => `    <UICulture>\n${element(3, 'UICultureName', c.culture)}${element(3, 'UICultureVersion', c.version)}    </UICulture>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<HelpInfo xmlns="${namespace}">\n${element(1, 'HelpContentURI', contentUri)}  <SupportedUICultures>\n${all.join('')}  </SupportedUICultures>\n</HelpInfo>`;
}
