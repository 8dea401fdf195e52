/** Types files (about_Types.ps1xml): TypesPs1xmlReader of TypeTable.cs. */
import { wellKnown } from '../../dotnet/registry.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { attribute, parseXmlTree, type XmlElement } from '../../formatting/xml-tree.ts';
import { convertTo, tryConvertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { type MethodInfo, NetType } from '../../objects/net-type.ts';
import {
  PSAliasProperty,
  type PSMemberInfo,
  PSMemberSet,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../objects/ps-member-info.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import {
  codeMethodFormat,
  codePropertyGetterFormat,
  codePropertySetterFormat,
  isCodeGetter,
  isCodeMethod,
  isCodeSetter,
  newCodeMethod,
  newCodeProperty,
} from './code-members.ts';

/** What one `Type` node holds. */
export interface TypeNode {
  readonly name: string;
  readonly members: readonly PSMemberInfo[];
  /** The members of PSStandardMembers. */
  readonly standardMembers: readonly PSMemberInfo[];
  readonly typeConverter: NetType | null;
  readonly typeAdapter: NetType | null;
}

type Reader = (element: XmlElement) => PSMemberInfo | null;

/** Reads one types file; what is wrong with it is collected in `errors`, and a node with an error is left out. */
export class TypesXmlReader {
  readonly errors: string[] = [];
  private readonly kinds: Record<string, Reader> = {
    NoteProperty: (e) => this.noteProperty(e),
    AliasProperty: (e) => this.aliasProperty(e),
    ScriptProperty: (e) => this.scriptProperty(e),
    CodeProperty: (e) => this.codeProperty(e),
    ScriptMethod: (e) => this.scriptMethod(e),
    CodeMethod: (e) => this.codeMethod(e),
    PropertySet: (e) => this.propertySet(e),
    MemberSet: (e) => this.memberSet(e),
  };
  /** @param source what messages begin with: the path, or a module's name */
  constructor(
    private readonly path: string,
    private readonly source = path,
  ) {}

  /** The types of a file. @throws Error when the text is no XML */
  read(text: string): TypeNode[] {
    const root = parseXmlTree(text).children[0];
    if (!root) throw new Error('Root element is missing.');
    if (root.name !== 'Types') {
      this.missing(0, 'Types', 'Document');
      return [];
    }
    const found: TypeNode[] = [];
    for (const child of this.children(root, ['Type'])) {
      const type = this.typeNode(child);
      if (type) found.push(type);
    }
    return found;
  }

  private error(line: number, message: string, type?: string): void {
    const where = `${this.source}, ${this.path}(${line}) : Error`;
    this.errors.push(type === undefined ? `${where}: ${message}` : `${where} in type "${type}": ${message}`);
  }

  private missing(line: number, node: string, parent: string): void {
    this.error(
      line,
      `Node "${node}" was not found. It should occur only once under "${parent}". The parent node, "${parent}", will be ignored.`,
    );
  }

  /** The children that may stand there; others, and text between them, are errors. */
  private *children(parent: XmlElement, allowed: readonly string[]): Iterable<XmlElement> {
    if (parent.text.trim() !== '') this.error(parent.line, `Node "${parent.name}" should not have an inner text.`);
    for (const child of parent.children) {
      if (allowed.includes(child.name)) yield child;
      else this.error(child.line, `The node ${child.name} is not allowed. The following nodes are allowed: ${allowed.join(',')}.`);
    }
  }

  /** The children by name, each at most once. */
  private parts(element: XmlElement, allowed: readonly string[]): Map<string, XmlElement> {
    const parts = new Map<string, XmlElement>();
    for (const child of this.children(element, allowed)) {
      if (parts.has(child.name)) {
        const { name } = element;
        this.error(child.line, `Node "${child.name}" must occur only once under "${name}". The parent node, "${name}", will be ignored.`);
      }
      parts.set(child.name, child);
    }
    return parts;
  }

  /** The text of a node, which must not be empty. */
  private text(element: XmlElement | undefined): string | null {
    if (!element) return null;
    const text = element.children.length > 0 ? '' : element.text.trim();
    if (text !== '') return text;
    this.error(element.line, `Node "${element.name}" should have an inner text.`);
    return null;
  }

  private required(parts: Map<string, XmlElement>, node: string, parent: XmlElement): string | null {
    const text = this.text(parts.get(node));
    if (text === null) this.missing(parent.line, node, parent.name);
    return text;
  }

  private hidden<T extends PSMemberInfo>(member: T, element: XmlElement): T {
    const value = attribute(element, 'IsHidden');
    if (value !== undefined) member.isHidden = this.truth(value, element.line);
    return member;
  }

  private truth(value: string, line: number): boolean {
    const lower = value.trim().toLowerCase();
    if (lower !== 'true' && lower !== 'false') this.error(line, `The value should be either TRUE or FALSE instead of ${value.trim()}.`);
    return lower === 'true';
  }

  private typeNode(element: XmlElement): TypeNode | null {
    const before = this.errors.length;
    const parts = this.parts(element, ['Name', 'Members', 'TypeConverter', 'TypeAdapter']);
    const name = this.text(parts.get('Name'));
    const members = parts.get('Members');
    const beforeMembers = this.errors.length;
    const found = members ? this.members(members) : [];
    const hasMembers = members !== undefined && this.errors.length === beforeMembers;
    const typeConverter = this.typeReference(parts.get('TypeConverter'));
    const typeAdapter = this.typeReference(parts.get('TypeAdapter'));
    if (name === null) this.missing(element.line, 'Name', 'Type');
    else if (!hasMembers && !parts.has('TypeConverter') && !parts.has('TypeAdapter'))
      this.error(element.line, 'The "Type" node must have "Members", "TypeConverters", or "TypeAdapters".', name);
    if (name === null || this.errors.length !== before) return null;
    const standard = found.find((m): m is PSMemberSet => m instanceof PSMemberSet && m.name.toLowerCase() === 'psstandardmembers');
    return { name, members: found.filter((m) => m !== standard), standardMembers: standard?.members ?? [], typeConverter, typeAdapter };
  }

  private typeReference(element: XmlElement | undefined): NetType | null {
    if (!element) return null;
    const parts = this.parts(element, ['TypeName']);
    const name = this.required(parts, 'TypeName', element);
    return name === null ? null : this.type(name, parts.get('TypeName')!.line);
  }

  private type(name: string, line: number): NetType | null {
    const type = tryConvertTo(name, wellKnown.type);
    if (type instanceof NetType) return type;
    this.error(line, `Unable to find type [${name}].`);
    return null;
  }

  private members(element: XmlElement): PSMemberInfo[] {
    const found: PSMemberInfo[] = [];
    for (const child of this.children(element, Object.keys(this.kinds))) {
      const before = this.errors.length;
      const member = this.kinds[child.name]!(child);
      if (member && this.errors.length === before) found.push(member);
    }
    return found;
  }

  private noteProperty(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'Value', 'TypeName']);
    const name = this.required(parts, 'Name', element);
    const text = this.required(parts, 'Value', element);
    if (name === null || text === null) return null;
    let value: Value = text;
    const typeName = parts.get('TypeName');
    const type = typeName && this.type(this.text(typeName) ?? '', typeName.line);
    if (type) value = this.guarded(typeName.line, () => convertTo(text, type)) ?? null;
    return this.hidden(new PSNoteProperty(name, value), element);
  }

  /** What `make` gives; an exception is an error of the line. */
  private guarded<T>(line: number, make: () => T): T | undefined {
    try {
      return make();
    } catch (e) {
      if (isFlowControl(e) || !(e instanceof NetException)) throw e;
      this.error(line, e.message);
      return undefined;
    }
  }

  private aliasProperty(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'ReferencedMemberName', 'TypeName']);
    const name = this.required(parts, 'Name', element);
    const referenced = this.required(parts, 'ReferencedMemberName', element);
    const typeName = parts.get('TypeName');
    const type = typeName ? this.type(this.text(typeName) ?? '', typeName.line) : null;
    return name === null || referenced === null ? null : this.hidden(new PSAliasProperty(name, referenced, type), element);
  }

  private script(element: XmlElement | undefined): ScriptBlock | null {
    const text = this.text(element);
    if (text === null) return null;
    return this.guarded(element!.line, () => new ScriptBlock(parseScript(text), null)) ?? null;
  }

  private scriptProperty(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'GetScriptBlock', 'SetScriptBlock']);
    const name = this.required(parts, 'Name', element);
    const getter = this.script(parts.get('GetScriptBlock'));
    const setter = this.script(parts.get('SetScriptBlock'));
    if (getter === null && setter === null) this.error(element.line, 'The ScriptProperty should have a getter or setter.');
    return name === null ? null : this.hidden(new PSScriptProperty(name, getter, setter), element);
  }

  private scriptMethod(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'Script']);
    const name = this.required(parts, 'Name', element);
    const script = this.script(parts.get('Script'));
    if (script === null) this.missing(element.line, 'Script', element.name);
    return name === null || script === null ? null : new PSScriptMethod(name, script);
  }

  /** A static method of a .NET type whose first parameter is the object (CodeReference). */
  private codeReference(element: XmlElement | undefined): MethodInfo | null {
    if (!element) return null;
    const parts = this.parts(element, ['TypeName', 'MethodName']);
    const typeName = this.required(parts, 'TypeName', element);
    const methodName = this.required(parts, 'MethodName', element);
    if (typeName === null || methodName === null) return null;
    const type = this.type(typeName, parts.get('TypeName')!.line);
    return type?.getMethods(methodName, true)[0] ?? null;
  }

  private codeProperty(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'GetCodeReference', 'SetCodeReference']);
    const name = this.required(parts, 'Name', element);
    const getter = this.codeReference(parts.get('GetCodeReference'));
    const setter = this.codeReference(parts.get('SetCodeReference'));
    if (getter === null && setter === null) this.error(element.line, 'The CodeProperty should have a getter or setter.');
    if (getter && !isCodeGetter(getter)) this.error(parts.get('GetCodeReference')!.line, codePropertyGetterFormat);
    else if (setter && !isCodeSetter(setter, getter)) this.error(parts.get('SetCodeReference')!.line, codePropertySetterFormat);
    else if (name !== null && (getter || setter)) return this.hidden(newCodeProperty(name, getter, setter), element);
    return null;
  }

  private codeMethod(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'CodeReference']);
    const name = this.required(parts, 'Name', element);
    const method = this.codeReference(parts.get('CodeReference'));
    if (!parts.has('CodeReference')) this.missing(element.line, 'CodeReference', element.name);
    else if (method === null || !isCodeMethod(method)) this.error(parts.get('CodeReference')!.line, codeMethodFormat);
    else if (name !== null) return newCodeMethod(name, method);
    return null;
  }

  private propertySet(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'ReferencedProperties']);
    const name = this.required(parts, 'Name', element);
    const referenced = parts.get('ReferencedProperties');
    const names = referenced ? [...this.children(referenced, ['Name'])].flatMap((child) => this.text(child) ?? []) : [];
    if (names.length === 0) this.missing(element.line, 'ReferencedProperties', element.name);
    return name === null ? null : this.hidden(new PSPropertySet(name, names), element);
  }

  private memberSet(element: XmlElement): PSMemberInfo | null {
    const parts = this.parts(element, ['Name', 'InheritMembers', 'Members']);
    const name = this.required(parts, 'Name', element);
    const inherit = parts.get('InheritMembers');
    const inherits = inherit ? this.truth(this.text(inherit) ?? 'true', inherit.line) : true;
    const members = parts.get('Members');
    return name === null ? null : this.hidden(new PSMemberSet(name, members ? this.members(members) : [], inherits), element);
  }
}
