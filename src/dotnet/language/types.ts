import type { Ast as GrammarAst } from '../../../grammar/index.ts';
import * as grammar from '../../../grammar/index.ts';
import { defaultLimits, isSafeValue } from '../../compile/safe-values.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { argumentNull, exceptionOf, psArgumentNotValid, toNetException } from '../../errors/throw.ts';
import { PSArray, type PSReference } from '../../objects/collections.ts';
import { enumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody, TypeDefinition } from '../../objects/net-type.ts';
import { nodeValue } from '../../objects/node-value.ts';
import { literalValue } from '../../objects/number-literal.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { isTrue } from '../../objects/truth.ts';
import { typeOf } from '../../objects/type-of.ts';
import type { Step } from '../../scheduler/suspension.ts';
import { requiredModule } from '../../session/module-specification.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { sessionTypes } from '../../session/type-lookup.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { GenericList, ReadOnlyList } from '../collections/generic-list.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { readText } from '../io/file-operations.ts';
import { defineNonPublicMethod } from '../reflection/non-public.ts';
import { arrayTypeOf, defineType, findType, genericOf, getType, resolveTypeName, wellKnown } from '../registry.ts';
import { NetTuple } from '../tuple-types.ts';
import { astTable, languageTable } from './ast-table.ts';
import { defineAstVisitors, visitMethods } from './ast-visitors.ts';
import { helpContent } from './comment-help-info.ts';
import { definePSParser } from './ps-token.ts';

const ns = 'System.Management.Automation.Language.';

/** Where a class of the table lives, if not in the Language namespace. */
const elsewhere: Readonly<Record<string, string>> = {
  VariablePath: 'System.Management.Automation.VariablePath',
  ModuleSpecification: 'Microsoft.PowerShell.Commands.ModuleSpecification',
};

function fullName(name: string): string {
  if (/^(string|bool|int|type|version|System\..*)$/.test(name)) return name;
  return elsewhere[name] ?? ns + name;
}

/** Enums of the grammar. */
const enums: Readonly<Record<string, Record<string, string | number>>> = {
  TokenKind: grammar.TokenKind,
  TokenFlags: grammar.TokenFlags,
  RedirectionStream: grammar.RedirectionStream,
  StringConstantType: grammar.StringConstantType,
  ForEachFlags: grammar.ForEachFlags,
  SwitchFlags: grammar.SwitchFlags,
  TypeAttributes: grammar.TypeAttributes,
  PropertyAttributes: grammar.PropertyAttributes,
  MethodAttributes: grammar.MethodAttributes,
  UsingStatementKind: grammar.UsingStatementKind,
  AstVisitAction: grammar.AstVisitAction,
};
const flagEnums = new Set(['TokenFlags', 'ForEachFlags', 'SwitchFlags', 'TypeAttributes', 'PropertyAttributes', 'MethodAttributes']);

function defineEnums(): void {
  for (const [name, members] of Object.entries(enums)) {
    const enumValues = Object.fromEntries(Object.entries(members).filter((e): e is [string, number] => typeof e[1] === 'number'));
    defineType({ name: ns + name, kind: 'enum', enumValues, ...(flagEnums.has(name) ? { flags: true } : {}) });
  }
}

const lists = new WeakMap<object, Value>();

/** A list of the grammar as a ReadOnlyCollection; the same object each time. */
function listOf(items: readonly unknown[], type: string): Value {
  let made = lists.get(items);
  if (made === undefined) {
    const isClause = type === 'Clause';
    const values = isClause
      ? items.map((c) => clauseOf(c as Record<string, Value>))
      : type === 'ModuleSpecification'
        ? items.map((m) => requiredModule(m as grammar.ModuleSpecification))
        : (items as Value[]);
    const element = isClause
      ? values[0] === undefined
        ? wellKnown.object
        : typeOf(values[0] as Value)
      : (findType(fullName(type)) ?? wellKnown.object);
    made = new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', element), { items: values as Value[] });
    lists.set(items, made);
  }
  return made;
}

/** A clause of if, switch or a hashtable: a Tuple of its two parts. */
function clauseOf(clause: Record<string, Value>): Value {
  const [a, b] = Object.values(clause) as [Value, Value];
  return new NetTuple([a, b], genericOf('System.Tuple', typeOf(a), typeOf(b)));
}

/** The .NET value of a property of a node. */
function convert(value: unknown, type: string, isList: boolean): Value {
  if (value === null || value === undefined) return null;
  if (isList) return listOf(value as readonly unknown[], type);
  if (type in enums) return enumValue(getType(ns + type), value as number);
  if (value instanceof grammar.NumberLiteral) return literalValue(value);
  if (type === 'version')
    return findType('version')
      ?.getConstructors()
      .find((c) => c.parameters[0]?.type === wellKnown.string)
      ?.body(getType('version'), value) as Value;
  return value as Value;
}

type StaticNode = { kind: string } & Record<string, unknown>;

/** The type that an expression is known to give (ExpressionAst.StaticType); System.Object when it is not known. */
function staticType(node: StaticNode): NetType {
  switch (node.kind) {
    case 'ConstantExpressionAst': {
      const value = convert(node['value'], 'System.Object', false);
      return value === null ? wellKnown.object : typeOf(value);
    }
    case 'StringConstantExpressionAst':
    case 'ExpandableStringExpressionAst':
      return wellKnown.string;
    case 'ScriptBlockExpressionAst':
      return wellKnown.scriptBlock;
    case 'ArrayLiteralAst':
    case 'ArrayExpressionAst':
      return wellKnown.objectArray;
    case 'HashtableAst':
      return wellKnown.hashtable;
    case 'TypeExpressionAst':
      return wellKnown.type;
    case 'ConvertExpressionAst':
      return resolveTypeName((node['type'] as { typeName: grammar.ITypeName }).typeName) ?? wellKnown.object;
    case 'ParameterAst': {
      const attributes = node['attributes'] as readonly { kind: string; typeName: grammar.ITypeName }[];
      const constraint = attributes.find((a) => a.kind === 'TypeConstraintAst');
      return (constraint && resolveTypeName(constraint.typeName)) ?? wellKnown.object;
    }
    default:
      return wellKnown.object;
  }
}

/** Property tables from their description. */
function propertiesOf(description: string): Record<string, PropertyBody> {
  const result: Record<string, PropertyBody> = {};
  for (const part of description.split(';')) {
    const [written, named] = part.trim().split(' ');
    if (!written || !named) continue;
    const [name, field] = named.split('=') as [string, string | undefined];
    const isList = written.endsWith('*');
    const type = isList ? written.slice(0, -1) : written;
    const shown = isList
      ? `System.Collections.ObjectModel.ReadOnlyCollection[${type === 'Clause' ? 'System.Object' : fullName(type)}]`
      : fullName(type);
    const key = field ?? (name.startsWith('PS') ? name : name.charAt(0).toLowerCase() + name.slice(1));
    result[`${shown} ${name}`] =
      name === 'StaticType'
        ? { get: (node: StaticNode) => staticType(node) }
        : { get: (node: Record<string, unknown>) => convert(node[key], type, isList) };
  }
  return result;
}

type Predicate = NetDelegate;
const test =
  (predicate: Predicate) =>
  (node: GrammarAst): boolean =>
    isTrue(callNow(predicate, [node as unknown as Value]));

const astMethods: Record<string, MemberBody> = {
  [`${ns}Ast Find(System.Func[${ns}Ast,bool] predicate, bool searchNestedScriptBlocks)`]: (
    a: GrammarAst,
    p: Predicate | null,
    nested: boolean,
  ) => {
    if (p === null) throw argumentNull('predicate');
    return a.find(test(p), nested);
  },
  [`System.Collections.Generic.IEnumerable[${ns}Ast] FindAll(System.Func[${ns}Ast,bool] predicate, bool searchNestedScriptBlocks)`]: (
    a: GrammarAst,
    p: Predicate | null,
    nested: boolean,
  ) => {
    if (p === null) throw argumentNull('predicate');
    return new GenericList(
      a.findAll(test(p), nested) as unknown as Value[],
      genericOf('System.Collections.Generic.List', getType(`${ns}Ast`)),
    );
  },
  'System.Object SafeGetValue()': (a: GrammarAst) => safeValue(a, false),
  'System.Object SafeGetValue(bool skipHashtableSizeCheck)': (a: GrammarAst, skip: boolean) => safeValue(a, skip),
  ...visitMethods,
  'string ToString()': (a: GrammarAst) => a.toString(),
};

/** The value of a tree that is plain data (Ast.SafeGetValue). @throws InvalidOperationException for anything else */
function safeValue(a: GrammarAst, skipSizeCheck: boolean): Step<Value> {
  const limits = skipSizeCheck ? { ...defaultLimits, maxKeys: Number.MAX_SAFE_INTEGER } : defaultLimits;
  if (!isSafeValue(a as grammar.Expression, limits))
    throw exceptionOf(
      'System.InvalidOperationException',
      `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${a.extent.text}.`,
    );
  const block = scriptInvoker().create(a.extent.text) as ScriptBlock;
  return (a as grammar.Expression).kind === 'ScriptBlockExpressionAst' ? block : scriptInvoker().invoke(block, [], { errors: 'external' });
}

/** @throws PSInvalidOperationException where the text has errors (ScriptBlockAst.GetScriptBlock) */
function scriptBlockOf(a: grammar.ScriptBlockAst): Value {
  let root: GrammarAst = a;
  while (root.parent !== null) root = root.parent;
  if (grammar.hadErrors(root))
    throw exceptionOf(
      'System.Management.Automation.PSInvalidOperationException',
      'Operation is not valid due to the current state of the object.',
    );
  return new ScriptBlock(a, null);
}

/** The flags of a statement with errors: a dictionary of pairs of the flag and its operand. */
function requirePath(path: string): string {
  if (!path) throw psArgumentNotValid('path');
  return path;
}

function errorFlags({ flags }: grammar.ErrorStatementAst): Value {
  if (flags.size === 0) return null;
  const pair = genericOf('System.Tuple', getType(`${ns}Token`), getType(`${ns}Ast`));
  const made = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, pair));
  for (const [name, { token, ast }] of flags) made.add(name, new NetTuple([nodeValue(token), ast && nodeValue(ast)], pair));
  return made;
}

/** Properties of single classes that the table cannot describe. */
const properties: Readonly<Record<string, Record<string, PropertyBody>>> = {
  ErrorStatementAst: {
    [`${ns}Token Kind`]: { get: (a: grammar.ErrorStatementAst) => a.kindToken },
    [`System.Collections.Generic.Dictionary[string,System.Tuple[${ns}Token,${ns}Ast]] Flags`]: { get: errorFlags },
  },
};

/** Methods of single classes. */
const methods: Readonly<Record<string, Record<string, MemberBody>>> = {
  Ast: astMethods,
  ScriptBlockAst: { 'scriptblock GetScriptBlock()': scriptBlockOf, [`${ns}CommentHelpInfo GetHelpContent()`]: helpContent },
  FunctionDefinitionAst: { [`${ns}CommentHelpInfo GetHelpContent()`]: helpContent },
  CommandAst: {
    'string GetCommandName()': (a: grammar.CommandAst) => {
      const name = a.commandElements[0];
      return name?.kind === 'StringConstantExpressionAst' ? name.value : null;
    },
  },
  PipelineAst: {
    [`${ns}ExpressionAst GetPureExpression()`]: (a: grammar.PipelineAst) => {
      const only = a.pipelineElements.length === 1 ? a.pipelineElements[0] : undefined;
      return only?.kind === 'CommandExpressionAst' && only.redirections.length === 0 ? only.expression : null;
    },
  },
  VariableExpressionAst: {
    'bool IsConstantVariable()': (a: grammar.VariableExpressionAst) => /^(true|false|null)$/i.test(a.variablePath.userPath),
  },
};

/** The type of a name; a name before generic arguments that is none of its own is that of the generic definition. */
function reflectionType(t: grammar.ITypeName): NetType | null {
  const count = t.kind === 'TypeName' ? t.genericArgumentCount : 0;
  const generic = count > 0 ? new grammar.TypeName(t.extent, `${t.name}\`${count}`, t.assemblyName) : t;
  return resolveTypeName(t) ?? resolveTypeName(generic) ?? null;
}

const typeNameMethods: Record<string, MemberBody> = {
  'type GetReflectionType()': reflectionType,
  'type GetReflectionAttributeType()': (t: grammar.ITypeName) => resolveTypeName(t) ?? findType(`${t.fullName}Attribute`) ?? null,
  'string ToString()': (t: grammar.ITypeName) => t.toString(),
};

type AnyClass = abstract new (...args: never[]) => object;
const classes = grammar as unknown as Readonly<Record<string, AnyClass | undefined>>;

/** Makes instances of a class of the grammar values of the language: they become NetObjects. */
function adopt(jsClass: AnyClass): NonNullable<TypeDefinition['jsClass']> {
  let prototype = jsClass.prototype as object;
  while (Object.getPrototypeOf(prototype) !== Object.prototype) {
    prototype = Object.getPrototypeOf(prototype) as object;
    if (prototype === NetObject.prototype) return jsClass as unknown as NonNullable<TypeDefinition['jsClass']>;
  }
  Object.setPrototypeOf(prototype, NetObject.prototype);
  return jsClass as unknown as NonNullable<TypeDefinition['jsClass']>;
}

/** The definition of a row of a table, whose key is the name, with `!` behind that of an abstract class. */
function definition(key: string, description: string): TypeDefinition {
  const name = plainName(key);
  const [base, described] = description.split('|') as [string, string];
  const jsClass = classes[name];
  const isTypeName = name.endsWith('TypeName');
  const interfaces = isTypeName ? [`${ns}ITypeName`] : providers.has(name) ? [`${ns}IParameterMetadataProvider`] : null;
  return {
    name: fullName(name),
    baseType: fullName(base.trim()),
    ...(key === name ? {} : { abstract: true }),
    ...(jsClass ? { jsClass: adopt(jsClass) } : {}),
    properties: { ...propertiesOf(described), ...(properties[name] ?? {}) },
    methods: { ...(methods[name] ?? {}), ...(isTypeName ? typeNameMethods : {}) },
    ...(interfaces ? { interfaces } : {}),
  };
}

const plainName = (key: string): string => key.replace('!', '');

/** The nodes that a script block can be made of. */
const providers = new Set(['ScriptBlockAst', 'FunctionDefinitionAst', 'FunctionMemberAst']);

const position: Record<string, PropertyBody> = {
  'string File': { get: (p: grammar.ScriptPosition) => p.file },
  'int LineNumber': { get: (p: grammar.ScriptPosition) => p.lineNumber },
  'int ColumnNumber': { get: (p: grammar.ScriptPosition) => p.columnNumber },
  'int Offset': { get: (p: grammar.ScriptPosition) => p.offset },
  'string Line': { get: (p: grammar.ScriptPosition) => p.line },
};
const extent: Record<string, PropertyBody> = {
  'string File': { get: (e: grammar.ScriptExtent) => e.file },
  [`${ns}IScriptPosition StartScriptPosition`]: { get: (e: grammar.ScriptExtent) => e.startScriptPosition },
  [`${ns}IScriptPosition EndScriptPosition`]: { get: (e: grammar.ScriptExtent) => e.endScriptPosition },
  'int StartLineNumber': { get: (e: grammar.ScriptExtent) => e.startLineNumber },
  'int StartColumnNumber': { get: (e: grammar.ScriptExtent) => e.startColumnNumber },
  'int EndLineNumber': { get: (e: grammar.ScriptExtent) => e.endLineNumber },
  'int EndColumnNumber': { get: (e: grammar.ScriptExtent) => e.endColumnNumber },
  'string Text': { get: (e: grammar.ScriptExtent) => e.text },
  'int StartOffset': { get: (e: grammar.ScriptExtent) => e.startOffset },
  'int EndOffset': { get: (e: grammar.ScriptExtent) => e.endOffset },
};

function parseInto(text: string, file: string | null, tokens: PSReference, errors: PSReference): Value {
  const result = grammar.parse(text, file, { types: sessionTypes });
  tokens.value = new PSArray([...result.tokens] as unknown as Value[], arrayTypeOf(getType(`${ns}Token`)));
  errors.value = new PSArray([...result.errors] as unknown as Value[], arrayTypeOf(getType(`${ns}ParseError`)));
  return result.ast as unknown as Value;
}

/** Parser.ParseFile: a file that cannot be read is an error like others. */
function parseFile(file: string | null, tokens: PSReference, errors: PSReference): Value {
  let text = '';
  let problem: string | null = null;
  try {
    if (file) text = readText(file);
    else
      problem =
        'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.';
  } catch (e) {
    if (isFlowControl(e)) throw e;
    problem = toNetException(e).message;
  }
  if (problem === null) return parseInto(text, file, tokens, errors);
  const ast = parseInto('', null, tokens, errors);
  const error = new grammar.ParseError((ast as unknown as GrammarAst).extent, 'FileReadError', `The file could not be read: ${problem}.`);
  tokens.value = new PSArray([], arrayTypeOf(getType(`${ns}Token`)));
  errors.value = new PSArray([error as unknown as Value], arrayTypeOf(getType(`${ns}ParseError`)));
  return ast;
}

const outputs = `[out] ${ns}Token[] tokens, [out] ${ns}ParseError[] errors`;

/** Defines the types of System.Management.Automation.Language over the classes of the grammar. */
function defineLanguageTypes(): void {
  defineEnums();
  for (const name of ['IScriptExtent', 'IScriptPosition', 'ITypeName', 'IParameterMetadataProvider'])
    defineType({ name: ns + name, kind: 'interface' });
  const rows = [...Object.entries(astTable), ...Object.entries(languageTable)];
  const names = rows.map(([key]) => plainName(key));
  for (const name of names) {
    const jsClass = classes[name];
    if (jsClass) defineType.owns(adopt(jsClass), fullName(name));
  }
  defineType.each(names.map(fullName), (i) => definition(...(rows[i] as [string, string])));
  defineType({
    name: `${ns}InternalScriptExtent`,
    jsClass: adopt(grammar.ScriptExtent as unknown as AnyClass),
    interfaces: [`${ns}IScriptExtent`],
    properties: extent,
  });
  defineType({
    name: `${ns}InternalScriptPosition`,
    jsClass: adopt(grammar.ScriptPosition as unknown as AnyClass),
    interfaces: [`${ns}IScriptPosition`],
    properties: position,
    methods: { 'string GetFullScript()': (p: grammar.ScriptPosition) => p.getFullScript() },
  });
  defineNonPublicMethod(`${ns}InternalScriptPosition`, {
    name: 'CloneWithNewOffset',
    parameters: [['int', 'offset']],
    returnType: `${ns}InternalScriptPosition`,
    body: (p: grammar.ScriptPosition, offset: number) => p.cloneWithNewOffset(offset),
  });
  defineType({
    name: 'System.Management.Automation.VariablePath',
    jsClass: adopt(grammar.VariablePath as unknown as AnyClass),
    constructors: { '(string path)': (_: NetType, path: string) => new grammar.VariablePath(requirePath(path)) },
    properties: {
      'string UserPath': { get: (p: grammar.VariablePath) => p.userPath },
      'bool IsGlobal': { get: (p: grammar.VariablePath) => p.isGlobal },
      'bool IsLocal': { get: (p: grammar.VariablePath) => p.isLocal },
      'bool IsPrivate': { get: (p: grammar.VariablePath) => p.isPrivate },
      'bool IsScript': { get: (p: grammar.VariablePath) => p.isScript },
      'bool IsUnqualified': { get: (p: grammar.VariablePath) => p.isUnqualified },
      'bool IsUnscopedVariable': { get: (p: grammar.VariablePath) => p.isUnscopedVariable },
      'bool IsVariable': { get: (p: grammar.VariablePath) => p.isVariable },
      'bool IsDriveQualified': { get: (p: grammar.VariablePath) => p.isDriveQualified },
      'string DriveName': { get: (p: grammar.VariablePath) => p.driveName },
    },
    methods: { 'string ToString()': (p: grammar.VariablePath) => p.userPath },
  });
  defineType({
    name: `${ns}Parser`,
    sealed: true,
    staticMethods: {
      [`${ns}ScriptBlockAst ParseInput(string input, ${outputs})`]: (_: null, text: string, t: PSReference, e: PSReference) =>
        parseInto(text, null, t, e),
      [`${ns}ScriptBlockAst ParseInput(string input, string fileName, ${outputs})`]: (
        _: null,
        text: string,
        file: string,
        t: PSReference,
        e: PSReference,
      ) => parseInto(text, file, t, e),
      [`${ns}ScriptBlockAst ParseFile(string fileName, ${outputs})`]: (_: null, file: string | null, t: PSReference, e: PSReference) =>
        parseFile(file, t, e),
    },
  });
  const escapeName = (name: string): string => name.replace(/[`{}]/g, (c) => `\`${c}`);
  defineType({
    name: `${ns}CodeGeneration`,
    kind: 'static',
    staticMethods: {
      'string EscapeSingleQuotedStringContent(string value)': (_: null, s: string) =>
        s.replace(/['\u2018\u2019\u201a\u201b]/g, (c) => c + c),
      'string EscapeBlockCommentContent(string value)': (_: null, s: string) => s.replaceAll('<#', '<`#').replaceAll('#>', '#`>'),
      'string EscapeFormatStringContent(string value)': (_: null, s: string) => s.replace(/[{}]/g, (c) => c + c),
      'string EscapeVariableName(string value)': (_: null, s: string) => escapeName(s),
    },
  });
}

defineLanguageTypes();
defineAstVisitors();
definePSParser();
