/**
 * Writes a syntax tree as a script again. Parsing the script gives a tree of the same structure: what a program made or changed can
 * be shown and run, and the parser can be checked against itself.
 */

import type {
  AnyAst,
  Ast,
  AttributeAst,
  CommandElement,
  Expression,
  FunctionMemberAst,
  ITypeName,
  Member,
  NamedBlockAst,
  ParameterAst,
  PropertyMemberAst,
  Redirection,
  ScriptBlockAst,
  Statement,
  StatementBlockAst,
  TypeConstraintAst,
  UsingStatementAst,
  VariableExpressionAst,
} from './ast.ts';
import { StringConstantType, SwitchFlags, UsingStatementKind } from './ast.ts';
import { TokenKind, tokenKindText } from './tokens.ts';

/** Ends the lines of a block, if there are any. */
function lines(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

/** The escapes that a double-quoted string needs. */
function escapeExpandable(text: string, quotes: boolean): string {
  return text.replace(quotes ? /[`$"\u201c-\u201e\0]/g : /[`$\0]/g, (c) => (c === '\0' ? '`0' : `\`${c}`));
}

/** The way a plain word is written in a command: special characters get a backtick. */
function bareword(text: string): string {
  // A backtick keeps most characters from meaning anything, but not those with an escape of their own.
  return text.replace(/[\s`$"'\u2018-\u201e(){};,|&<>\0\u0085\u00a0]/g, (c) => ({ '\n': '`n', '\r': '`r', '\0': '`0' })[c] ?? `\`${c}`);
}

function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

function printString(value: string, type: StringConstantType, inCommand: boolean): string {
  switch (type) {
    case StringConstantType.BareWord:
      return inCommand ? bareword(value) : value;
    case StringConstantType.SingleQuoted:
      return quoted(value);
    case StringConstantType.SingleQuotedHereString:
      return `@'\n${value}\n'@`;
    case StringConstantType.DoubleQuoted:
      return `"${escapeExpandable(value, true)}"`;
    case StringConstantType.DoubleQuotedHereString:
      return `@"\n${escapeExpandable(value, false)}\n"@`;
    default:
      throw new Error(`no such string type: ${type satisfies never}`);
  }
}

function printVariable(variable: VariableExpressionAst): string {
  return variableName(variable.splatted ? '@' : '$', variable.variablePath.userPath);
}

function variableName(sigil: string, name: string): string {
  if (/^([$?^]|[\p{L}\p{Nd}_?]+(:[\p{L}\p{Nd}_?]+)*)$/u.test(name)) return sigil + name;
  return `\${${name.replace(/[`{}"\u201c-\u201e]/g, '`$&')}}`;
}

function printTypeName(type: ITypeName): string {
  switch (type.kind) {
    case 'TypeName':
      return type.assemblyName === null ? type.name : `${type.name}, ${type.assemblyName}`;
    case 'GenericTypeName': {
      const name = `${type.typeName.name}[${type.genericArguments.map((a) => (a.assemblyName === null ? printTypeName(a) : `[${printTypeName(a)}]`)).join(', ')}]`;
      return type.assemblyName === null ? name : `${name}, ${type.assemblyName}`;
    }
    case 'ArrayTypeName':
      return type.fullName;
    default:
      throw new Error(`no such type name: ${type satisfies never}`);
  }
}

function printType(constraint: TypeConstraintAst): string {
  return `[${printTypeName(constraint.typeName)}]`;
}

function printAttribute(attribute: AttributeAst | TypeConstraintAst): string {
  if (attribute.kind === 'TypeConstraintAst') return printType(attribute);
  const named = attribute.namedArguments.map((a) =>
    a.expressionOmitted ? a.argumentName : `${a.argumentName} = ${expression(a.argument)}`,
  );
  return `[${printTypeName(attribute.typeName)}(${[...attribute.positionalArguments.map((a) => expression(a)), ...named].join(', ')})]`;
}

function printParameter(parameter: ParameterAst): string {
  const value = parameter.defaultValue === null ? '' : ` = ${expression(parameter.defaultValue)}`;
  return `${parameter.attributes.map(printAttribute).join('')}${printVariable(parameter.name)}${value}`;
}

/** Whether what an operator is written with needs blanks around it. */
function operatorText(kind: TokenKind): string {
  return kind === TokenKind.DotDot ? '..' : ` ${tokenKindText(kind)} `;
}

function member(node: CommandElement): string {
  if (node.kind === 'StringConstantExpressionAst' && node.stringConstantType === StringConstantType.BareWord) return node.value;
  return node.kind === 'CommandParameterAst' ? node.extent.text : expression(node);
}

/** What a member or element is taken of. A question mark directly after a variable's name would be a part of the name. */
function target(ast: Expression, nullConditional: boolean): string {
  const text = expression(ast);
  return nullConditional && ast.kind === 'VariableExpressionAst' && text[1] !== '{' ? `\${${text.slice(1)}}` : text;
}

/** Writes an expression. */
function expression(ast: Expression): string {
  switch (ast.kind) {
    case 'StringConstantExpressionAst':
      return printString(ast.value, ast.stringConstantType, false);
    case 'ConstantExpressionAst':
      return ast.value === true ? '$true' : ast.value.text;
    case 'ExpandableStringExpressionAst':
      return printExpandable(ast);
    case 'VariableExpressionAst':
      return printVariable(ast);
    case 'UsingExpressionAst':
      return expression(ast.subExpression).replace(/^([$@])(\{?)/, '$1$2using:');
    case 'TypeExpressionAst':
      return `[${printTypeName(ast.typeName)}]`;
    case 'ParenExpressionAst':
      return `(${statement(ast.pipeline)})`;
    case 'SubExpressionAst':
      return `$(${blockBody(ast.subExpression)})`;
    case 'ArrayExpressionAst':
      return `@(${blockBody(ast.subExpression)})`;
    case 'ScriptBlockExpressionAst':
      return printScriptBlock(ast.scriptBlock);
    case 'HashtableAst':
      return `@{${ast.keyValuePairs.map(({ key, value }) => `\n${expression(key)} = ${statement(value)};`).join('')}\n}`;
    case 'ArrayLiteralAst':
      return ast.elements.length === 1 ? `,${expression(ast.elements[0]!)}` : ast.elements.map(expression).join(', ');
    case 'BinaryExpressionAst':
      return printBinary(ast);
    case 'UnaryExpressionAst':
      return printUnary(ast.tokenKind, expression(ast.child));
    case 'TernaryExpressionAst':
      return `${expression(ast.condition)} ? ${expression(ast.ifTrue)} : ${expression(ast.ifFalse)}`;
    case 'ConvertExpressionAst':
      return `${printType(ast.type)}${expression(ast.child)}`;
    case 'AttributedExpressionAst':
      return `${printAttribute(ast.attribute)}${expression(ast.child)}`;
    case 'IndexExpressionAst':
      return `${target(ast.target, ast.nullConditional)}${ast.nullConditional ? '?[' : '['}${expression(ast.index)}]`;
    case 'MemberExpressionAst':
      return `${target(ast.expression, ast.nullConditional)}${ast.static ? '::' : ast.nullConditional ? '?.' : '.'}${member(ast.member)}`;
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst': {
      const types = ast.genericTypeArguments.length === 0 ? '' : `[${ast.genericTypeArguments.map(printTypeName).join(', ')}]`;
      const operator = ast.static ? '::' : ast.nullConditional ? '?.' : '.';
      return `${target(ast.expression, ast.nullConditional)}${operator}${member(ast.member)}${types}(${ast.arguments.map(expression).join(', ')})`;
    }
    case 'ErrorExpressionAst':
      return ast.extent.text;
    default:
      throw new Error(`no such expression: ${(ast satisfies never as AnyAst).kind}`);
  }
}

/** A long chain of operators leans to the left: it is written without deep recursion. */
function printBinary(ast: Extract<AnyAst, { kind: 'BinaryExpressionAst' }>): string {
  const rest: string[] = [];
  let left: Expression = ast;
  while (left.kind === 'BinaryExpressionAst') {
    rest.push(operatorText(left.operator) + expression(left.right));
    left = left.left;
  }
  return expression(left) + rest.reverse().join('');
}

function printUnary(kind: TokenKind, child: string): string {
  if (kind === TokenKind.PostfixPlusPlus || kind === TokenKind.PostfixMinusMinus) return child + tokenKindText(kind);
  const text = tokenKindText(kind);
  // A blank keeps `- 1` from being a number, and two operators from being one.
  return kind === TokenKind.Exclaim ? `!${/^[\p{L}_\d.]/u.test(child) ? ' ' : ''}${child}` : `${text} ${child}`;
}

function printExpandable(ast: Extract<AnyAst, { kind: 'ExpandableStringExpressionAst' }>): string {
  const write = (literal: (text: string) => string, halved: boolean): string =>
    ast.parts.map((part) => (typeof part === 'string' ? literal(part) : expansion(part, halved))).join('');
  switch (ast.stringConstantType) {
    case StringConstantType.DoubleQuotedHereString:
      return `@"\n${write((text) => escapeExpandable(text, false), false)}\n"@`;
    case StringConstantType.BareWord: {
      const text = write(bareword, true);
      // A dot or bracket after a variable that the word begins with would be a member or an element.
      return typeof ast.parts[0] === 'string' ? text : text.replace(/^(\$\{(?:`.|[^`}])*\})(?=[.[])/s, "$1''");
    }
    default:
      return `"${write((text) => escapeExpandable(text, true), true)}"`;
  }
}

/**
 * Writes an expansion in a string. A variable gets braces, so that what follows stays apart.
 * @param halved whether the scanner takes one character away before each double quote, as it does outside of here-strings
 */
function expansion(part: Expression, halved: boolean): string {
  const text = expression(part);
  if (part.kind === 'SubExpressionAst') return halved ? text.replace(/["\u201c-\u201e]/g, '`$&') : text;
  return text[1] === '{' ? text : `\${${text.slice(1)}}`;
}

/** Writes the words of a command. */
function commandElement(element: CommandElement, isName: boolean): string {
  switch (element.kind) {
    case 'CommandParameterAst':
      if (element.parameterName === '-') return '--';
      return `-${element.parameterName}${element.argument === null ? '' : `:${commandElement(element.argument, false)}`}`;
    case 'StringConstantExpressionAst':
      if (element.stringConstantType !== StringConstantType.BareWord) return expression(element);
      return barewordElement(element.value, isName);
    case 'ArrayLiteralAst':
      return element.elements.map((item) => commandElement(item, false)).join(', ');
    case 'ConstantExpressionAst':
      return expression(element);
    default:
      return expression(element);
  }
}

/** A word that would be something else is written so that it stays a word. */
function barewordElement(value: string, isName: boolean): string {
  const text = bareword(value);
  const means = /^[-\u2013-\u2015#@\d.+!%*/=[:?<>~\]\\]/u.test(text) || isReserved(value, isName);
  if (!means) return text;
  // After a backtick many letters mean something else; an empty pair of quotes does as well.
  return /^[\p{L}\p{Nd}]/u.test(text) ? `${text[0]}''${text.slice(1)}` : `\`${text}`;
}

function isReserved(value: string, isName: boolean): boolean {
  return isName && Object.hasOwn(TokenKind, value.charAt(0).toUpperCase() + value.slice(1).toLowerCase());
}

function redirections(list: readonly Redirection[]): string {
  return list
    .map((redirection) => {
      const from = redirection.fromStream === 0 ? '*' : String(redirection.fromStream);
      if (redirection.kind === 'MergingRedirectionAst') return ` ${from}>&${redirection.toStream}`;
      return ` ${from}${redirection.append ? '>>' : '>'} ${commandElement(redirection.location, false)}`;
    })
    .join('');
}

function blockBody(block: StatementBlockAst | NamedBlockAst): string {
  return [...block.traps, ...block.statements].map(statement).join('\n');
}

function block(ast: StatementBlockAst): string {
  return `{\n${lines(blockBody(ast))}}`;
}

function printNamedBlock(ast: NamedBlockAst): string {
  return `${tokenKindText(ast.blockKind)} {\n${lines(blockBody(ast))}}`;
}

/** The inside of a script block. */
function scriptBlockBody(ast: ScriptBlockAst): string {
  const parts: string[] = ast.usingStatements.map(printUsing);
  if (ast.paramBlock !== null) {
    parts.push(
      `${ast.paramBlock.attributes.map(printAttribute).join('')}param(${ast.paramBlock.parameters.map(printParameter).join(', ')})`,
    );
  }
  for (const named of [ast.dynamicParamBlock, ast.beginBlock, ast.processBlock, ast.endBlock, ast.cleanBlock]) {
    if (named !== null) parts.push(named.unnamed ? blockBody(named) : printNamedBlock(named));
  }
  return parts.join('\n');
}

function printScriptBlock(ast: ScriptBlockAst): string {
  return `{\n${lines(scriptBlockBody(ast))}}`;
}

function printUsing(ast: UsingStatementAst): string {
  const kind = UsingStatementKind[ast.usingStatementKind]!.toLowerCase();
  const name = ast.name === null ? '' : ` ${commandElement(ast.name, false)}`;
  const alias = ast.alias === null ? '' : ` = ${commandElement(ast.alias, false)}`;
  const module = ast.moduleSpecification === null ? '' : `${ast.name === null ? '' : ' ='} ${expression(ast.moduleSpecification)}`;
  return `using ${kind}${name}${alias}${module}`;
}

function printMember(ast: Member): string {
  return ast.kind === 'PropertyMemberAst' ? printProperty(ast) : printMethod(ast);
}

function modifiers(ast: Member): string {
  const type = ast.kind === 'PropertyMemberAst' ? ast.propertyType : ast.returnType;
  const words = `${ast.isHidden ? 'hidden ' : ''}${ast.isStatic ? 'static ' : ''}`;
  return `${ast.attributes.map(printAttribute).join('')}${words}${type === null ? '' : printType(type)}`;
}

function printProperty(ast: PropertyMemberAst): string {
  const value = ast.initialValue === null ? '' : ` = ${expression(ast.initialValue)}`;
  return `${modifiers(ast)}${variableName('$', ast.name)}${value}`;
}

function printMethod(ast: FunctionMemberAst): string {
  const statements = ast.body.endBlock?.statements ?? [];
  const first = statements[0];
  let base = '';
  let body = scriptBlockBody(ast.body);
  if (first?.kind === 'CommandExpressionAst' && first.expression.kind === 'BaseCtorInvokeMemberExpressionAst') {
    if (first.extent.endOffset > 0) base = ` : base(${first.expression.arguments.map(expression).join(', ')})`;
    const rest = statements.slice(1).map(statement);
    body = [...(ast.body.endBlock?.traps ?? []).map(statement), ...rest].join('\n');
  }
  return `${modifiers(ast)}${ast.name}(${ast.parameters.map(printParameter).join(', ')})${base} {\n${lines(body)}}`;
}

function label(name: string | null): string {
  return name === null ? '' : `:${name} `;
}

/** Writes a statement. */
function statement(ast: Statement): string {
  switch (ast.kind) {
    case 'PipelineAst':
      return (
        ast.pipelineElements.map((e, i) => statement(e) + (i < ast.pipelineElements.length - 1 ? separator(e, '|') : '')).join('') +
        (ast.background ? ' &' : '')
      );
    case 'PipelineChainAst':
      return `${statement(ast.lhsPipelineChain)}${separator(ast.lhsPipelineChain, tokenKindText(ast.operator))}${statement(ast.rhsPipeline)}${ast.background ? ' &' : ''}`;
    case 'CommandAst':
      return printCommand(ast);
    case 'CommandExpressionAst':
      return expression(ast.expression) + redirections(ast.redirections);
    case 'AssignmentStatementAst':
      return `${expression(ast.left)} ${tokenKindText(ast.operator)} ${statement(ast.right)}`;
    case 'IfStatementAst': {
      const clauses = ast.clauses.map((clause) => `if (${statement(clause.condition)}) ${block(clause.body)}`).join(' else');
      return clauses + (ast.elseClause === null ? '' : ` else ${block(ast.elseClause)}`);
    }
    case 'ForEachStatementAst':
      return `${label(ast.label)}foreach (${printVariable(ast.variable)} in ${statement(ast.condition)}) ${block(ast.body)}`;
    case 'ForStatementAst': {
      const part = (item: Statement | null): string => (item === null ? '' : statement(item));
      return `${label(ast.label)}for (${part(ast.initializer)}; ${part(ast.condition)}; ${part(ast.iterator)}) ${block(ast.body)}`;
    }
    case 'WhileStatementAst':
      return `${label(ast.label)}while (${statement(ast.condition)}) ${block(ast.body)}`;
    case 'DoWhileStatementAst':
      return `${label(ast.label)}do ${block(ast.body)} while (${statement(ast.condition)})`;
    case 'DoUntilStatementAst':
      return `${label(ast.label)}do ${block(ast.body)} until (${statement(ast.condition)})`;
    case 'SwitchStatementAst':
      return printSwitch(ast);
    case 'TryStatementAst': {
      const catches = ast.catchClauses.map((c) => ` catch ${c.catchTypes.map(printType).join(', ')} ${block(c.body)}`).join('');
      return `try ${block(ast.body)}${catches}${ast.finally === null ? '' : ` finally ${block(ast.finally)}`}`;
    }
    case 'TrapStatementAst':
      return `trap ${ast.trapType === null ? '' : `${printType(ast.trapType)} `}${block(ast.body)}`;
    case 'BreakStatementAst':
      return `break${ast.label === null ? '' : ` ${expression(ast.label)}`}`;
    case 'ContinueStatementAst':
      return `continue${ast.label === null ? '' : ` ${expression(ast.label)}`}`;
    case 'ReturnStatementAst':
      return `return${ast.pipeline === null ? '' : ` ${statement(ast.pipeline)}`}`;
    case 'ExitStatementAst':
      return `exit${ast.pipeline === null ? '' : ` ${statement(ast.pipeline)}`}`;
    case 'ThrowStatementAst':
      return `throw${ast.pipeline === null ? '' : ` ${statement(ast.pipeline)}`}`;
    case 'DataStatementAst': {
      const commands =
        ast.commandsAllowed.length === 0 ? '' : ` -SupportedCommand ${ast.commandsAllowed.map((c) => commandElement(c, false)).join(', ')}`;
      return `data${ast.variable === null ? '' : ` ${ast.variable}`}${commands} ${block(ast.body)}`;
    }
    case 'FunctionDefinitionAst': {
      const parameters = ast.parameters === null ? '' : `(${ast.parameters.map(printParameter).join(', ')})`;
      return `${ast.isFilter ? 'filter' : ast.isWorkflow ? 'workflow' : 'function'} ${bareword(ast.name)}${parameters} ${printScriptBlock(ast.body)}`;
    }
    case 'TypeDefinitionAst': {
      const bases = ast.baseTypes.length === 0 ? '' : ` : ${ast.baseTypes.map((type) => printTypeName(type.typeName)).join(', ')}`;
      const members = ast.members.map((item) => (ast.isEnum && item.kind === 'PropertyMemberAst' ? enumMember(item) : printMember(item)));
      return `${ast.attributes.map(printAttribute).join('')}${ast.isEnum ? 'enum' : 'class'} ${ast.name}${bases} {\n${lines(members.join('\n'))}}`;
    }
    case 'UsingStatementAst':
      return printUsing(ast);
    case 'BlockStatementAst':
      return `${ast.kindToken.text} ${block(ast.body)}`;
    case 'ErrorStatementAst':
      return ast.extent.text;
    default:
      throw new Error(`no such statement: ${(ast satisfies never as AnyAst).kind}`);
  }
}

/** An operator between pipelines or commands. A blank before it would belong to the argument of `--%`. */
function separator(before: Statement, operator: string): string {
  let last: Statement = before;
  while (last.kind === 'PipelineAst' || last.kind === 'PipelineChainAst') {
    last = last.kind === 'PipelineAst' ? last.pipelineElements[last.pipelineElements.length - 1]! : last.rhsPipeline;
  }
  return last.kind === 'CommandAst' && verbatimIndex(last) >= 0 ? `${operator} ` : ` ${operator} `;
}

/** Where `--%` stands in a command, or -1. */
function verbatimIndex(ast: Extract<AnyAst, { kind: 'CommandAst' }>): number {
  return ast.commandElements.findIndex((e) => e.kind === 'StringConstantExpressionAst' && e.value === '--%' && e.extent.text === '--%');
}

function enumMember(ast: PropertyMemberAst): string {
  return ast.initialValue === null ? ast.name : `${ast.name} = ${expression(ast.initialValue)}`;
}

function printCommand(ast: Extract<AnyAst, { kind: 'CommandAst' }>): string {
  const operator = ast.invocationOperator === TokenKind.Unknown ? '' : `${tokenKindText(ast.invocationOperator)} `;
  const verbatim = ast.commandElements.findIndex(
    (e) => e.kind === 'StringConstantExpressionAst' && e.value === '--%' && e.extent.text === '--%',
  );
  const words = ast.commandElements.map((element, i) => {
    if (verbatim >= 0 && i >= verbatim)
      return element.kind === 'StringConstantExpressionAst' ? element.value : expression(element as Expression);
    return commandElement(element, i === 0 && operator === '');
  });
  return operator + words.join(' ') + redirections(ast.redirections);
}

function printSwitch(ast: Extract<AnyAst, { kind: 'SwitchStatementAst' }>): string {
  let flags = '';
  if ((ast.flags & SwitchFlags.Regex) !== 0) flags += ' -regex';
  if ((ast.flags & SwitchFlags.Wildcard) !== 0) flags += ' -wildcard';
  if ((ast.flags & SwitchFlags.CaseSensitive) !== 0) flags += ' -casesensitive';
  const file = ast.condition.kind === 'PipelineAst' ? ast.condition.getPureExpression() : null;
  const isFile = (ast.flags & SwitchFlags.File) !== 0 && file !== null;
  const condition = isFile ? `-file ${commandElement(file, false)}` : `(${statement(ast.condition)})`;
  const clauses = ast.clauses.map((clause) => `${commandElement(clause.condition, false)} ${block(clause.body)}`);
  if (ast.default !== null) clauses.push(`default ${block(ast.default)}`);
  return `${label(ast.label)}switch${flags} ${condition} {\n${lines(clauses.join('\n'))}}`;
}

/** Writes any node as script text. A node with a parse error in it is written as it stood. */
export function print(node: Ast): string {
  const ast = node as AnyAst;
  switch (ast.kind) {
    case 'ScriptBlockAst':
      return ast.parent === null ? scriptBlockBody(ast) : printScriptBlock(ast);
    case 'NamedBlockAst':
      return ast.unnamed ? blockBody(ast) : printNamedBlock(ast);
    case 'StatementBlockAst':
      return block(ast);
    case 'ParamBlockAst':
      return `${ast.attributes.map(printAttribute).join('')}param(${ast.parameters.map(printParameter).join(', ')})`;
    case 'ParameterAst':
      return printParameter(ast);
    case 'AttributeAst':
    case 'TypeConstraintAst':
      return printAttribute(ast);
    case 'NamedAttributeArgumentAst':
      return ast.expressionOmitted ? ast.argumentName : `${ast.argumentName} = ${expression(ast.argument)}`;
    case 'CatchClauseAst':
      return `catch ${ast.catchTypes.map(printType).join(', ')} ${block(ast.body)}`;
    case 'CommandParameterAst':
      return commandElement(ast, false);
    case 'MergingRedirectionAst':
    case 'FileRedirectionAst':
      return redirections([ast]).trimStart();
    case 'PropertyMemberAst':
    case 'FunctionMemberAst':
      return printMember(ast);
    default:
      return isStatement(ast) ? statement(ast) : expression(ast);
  }
}

function isStatement(ast: Statement | Expression): ast is Statement {
  return /Statement|Pipeline|^Command|Definition/.test(ast.kind);
}
