import { ownRecord } from '../../dotnet/exception-types.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { type NetXmlDocument, NetXmlNode, selectNodes } from '../../dotnet/xml/index.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { readText, resolveFiles } from './file-access.ts';
import { SelectXmlInfo } from './select-xml-info.ts';

/** The prefixes of -Namespace, as the query evaluator asks for them. */
function prefixes(table: Value | undefined): ((prefix: string) => string | null) | null {
  const held = baseObject(table ?? null);
  if (!(held instanceof NetDictionary)) return null;
  const known = new Map<string, string>();
  for (const [prefix, uri] of held.entries()) if (uri !== null) known.set(toText(prefix), toText(uri));
  return (prefix) => known.get(prefix) ?? null;
}

/** A prefix of -Namespace without a name: said of each document, which is searched all the same (AddNameSpaceTable of XmlCommands.cs). */
function missingPrefix(table: Value | undefined) {
  const held = baseObject(table ?? null);
  if (!(held instanceof NetDictionary) || ![...held.entries()].some(([, uri]) => uri === null)) return null;
  const message =
    'This command cannot be run because the prefix value in the Namespace parameter is null. Provide a valid value for the prefix, and then run the command again.';
  return newErrorRecord(exceptionOf('System.InvalidOperationException', message), 'PrefixError', 'InvalidOperation', table ?? null);
}

function parseXml(text: string): NetXmlDocument {
  return convertTo(text, wellKnown.xmlDocument) as NetXmlDocument;
}

/** Select-Xml (XmlCommands.cs). */
export const selectXml = defineCmdlet({
  name: 'Select-Xml',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SelectXmlCommand',
  defaultParameterSet: 'Xml',
  outputType: ['Microsoft.PowerShell.Commands.SelectXmlInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      position: 1,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['Path'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['LiteralPath'],
      aliases: ['PSPath', 'LP'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file, taken as it is.',
    },
    Xml: {
      type: 'System.Xml.XmlNode[]',
      position: 1,
      mandatory: true,
      pipeline: 'both',
      sets: ['Xml'],
      aliases: ['Node'],
      validate: ['notNullOrEmpty'],
      help: 'XML nodes.',
    },
    Content: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'value',
      sets: ['Content'],
      validate: ['notNullOrEmpty'],
      help: 'Text with XML.',
    },
    XPath: { type: 'string', position: 0, mandatory: true, validate: ['notNullOrEmpty'], help: 'The query.' },
    Namespace: {
      type: 'hashtable',
      validate: ['notNullOrEmpty'],
      help: 'The namespace of the new type, or prefixes and names of XML namespaces.',
    },
  },
  synopsis: 'Finds nodes of XML by a query.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const query = args.XPath as string;
    const sources: [NetXmlNode, string][] = [];
    for (const node of (args.Xml ?? []) as readonly Value[]) if (node instanceof NetXmlNode) sources.push([node, '']);
    for (const text of args.Content ?? []) {
      try {
        sources.push([parseXml(text), '']);
      } catch (e) {
        if (!(e instanceof NetException) || isFlowControl(e)) throw e;
        yield* complete(cmd.writeError(ownRecord(e)));
      }
    }
    const given = args.Path ?? args.LiteralPath;
    for (const file of given ? yield* resolveFiles(cmd, given, args.LiteralPath !== undefined) : []) {
      try {
        sources.push([parseXml(readText(file)), file]);
      } catch (e) {
        if (!(e instanceof NetException) || isFlowControl(e)) throw e;
        const exception = exceptionOf(
          'System.ArgumentException',
          `The file '${file}' cannot be read: ${(e.innerException ?? e).message}`,
          e,
        );
        yield* complete(cmd.writeError(newErrorRecord(exception, 'ProcessingFile', 'InvalidArgument', file)));
      }
    }
    const missing = missingPrefix(args.Namespace as Value | undefined);
    for (const [node, path] of sources) {
      if (missing) yield* complete(cmd.writeError(missing));
      for (const found of selectNodes(query, node, prefixes(args.Namespace as Value | undefined)))
        yield* complete(cmd.write(new SelectXmlInfo(found, path, query)));
    }
  },
});
