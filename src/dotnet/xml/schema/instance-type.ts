/** What `xsi:type` and `xsi:nil` make of a declaration (XmlSchemaValidator.CheckXsiTypeAndNil). */
import type { NetXmlElement, NetXmlNode } from '../nodes.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { builtinSimpleType } from './builtin-objects.ts';
import type { PrefixLookup } from './builtin-types.ts';
import type { SchemaCompiler } from './compiler.ts';
import { derivesFrom, type ElementDecl, type Type } from './declarations.ts';
import { elementName } from './labels.ts';
import type { Severity } from './validation-events.ts';
import type { Level } from './validation-state.ts';

/** What is known where the attributes stand. */
export interface InstanceContext {
  readonly compiled: SchemaCompiler | null;
  readonly level: Level;
  /** How wrong types count here. */
  readonly severity: Severity;
  readonly send: (message: string, node: NetXmlNode, severity: Severity) => void;
}

/** The namespaces of prefixes at an element. */
export function prefixesOf(element: NetXmlElement): PrefixLookup {
  return (prefix) => element.namespaceOfPrefix(prefix) || undefined;
}

/** The declaration that counts; none where something is wrong, which does not mean that there was none. */
export function instanceType(
  context: InstanceContext,
  decl: ElementDecl | null,
  element: NetXmlElement,
  xsiType: string | null,
  xsiNil: string | null,
): { decl: ElementDecl | null; isFound: boolean } {
  if (decl && xsiNil !== null) checkNil(context, decl, element, xsiNil);
  const isFound = decl !== null;
  if (xsiType === null) return { decl, isFound };
  const { send, severity } = context;
  const read = builtinSimpleType('QName')?.builtin.read(xsiType.trim(), prefixesOf(element));
  if (read && 'error' in read) {
    send(`The attribute 'type' has an invalid value '${xsiType}' according to its schema type 'QName' - ${read.error}`, element, 'Error');
    return { decl, isFound };
  }
  const [prefix, local] = xsiType.trim().includes(':') ? (xsiType.trim().split(':') as [string, string]) : ['', xsiType.trim()];
  const name = new XmlQualifiedName(local, element.namespaceOfPrefix(prefix));
  const type = context.compiled?.typeNamed(name);
  if (!type) {
    send(`This is an invalid xsi:type '${name.toString()}'.`, element, severity);
    return { decl: null, isFound };
  }
  if (type.variety === 'complex' && type.object.flag('IsAbstract')) {
    send(`The xsi:type '${name.toString()}' cannot be abstract.`, element, severity);
    return { decl: null, isFound: true };
  }
  if (decl && !derivesFrom(type, decl.type, decl.block)) {
    send(
      `The xsi:type attribute value '${name.toString()}' is not valid for the element '${elementName(element.localName, element.namespaceURI)}', either because it is not a type validly derived from the type in the schema, or because it has xsi:type derivation blocked.`,
      element,
      'Error',
    );
    return { decl: null, isFound: true };
  }
  return { decl: decl ? { ...decl, type, before: decl } : declarationOfType(type, element), isFound: true };
}

function checkNil({ level, send }: InstanceContext, decl: ElementDecl, element: NetXmlElement, xsiNil: string): void {
  if (!decl.isNillable) {
    const message = "If the 'nillable' attribute is false in the schema, the 'xsi:nil' attribute must not be present in the instance.";
    send(message, element, 'Error');
    return;
  }
  level.isNil = /^\s*(true|1)\s*$/.test(xsiNil);
  if (level.isNil && decl.fixed !== null)
    send("There must be no fixed value when an attribute is 'xsi:nil' and has a value of 'true'.", element, 'Error');
}

/** The declaration of an element of which only `xsi:type` says something. */
function declarationOfType(type: Type, element: NetXmlElement): ElementDecl {
  return {
    object: type.object,
    name: new XmlQualifiedName(element.localName, element.namespaceURI),
    type,
    isNillable: false,
    isAbstract: false,
    default: null,
    fixed: null,
    value: undefined,
    block: 0,
    constraints: [],
  };
}
