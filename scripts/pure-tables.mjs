// What of a bundle's top level may as well be evaluated later: values, functions, and tables that are made of them by functions without effects.
import ts from 'typescript';

/** Methods of JavaScript's values and constructors that change nothing but what they are called on, which then is a new value. */
const methods = new Set(
  'map flatMap filter concat slice join split trim toLowerCase toUpperCase replace replaceAll padStart padEnd repeat startsWith endsWith includes indexOf entries keys values fromEntries from test has get fill flat reduce every some charCodeAt fromCharCode codePointAt at freeze'.split(
    ' ',
  ),
);
/** Functions of the program that make no difference whenever they are called: they look up types by name. */
const lookUps = new Set(['getType', 'genericOf', 'arrayTypeOf', 'isDefined']);

/** The names in a pattern of a declaration. */
export function namesBound(pattern) {
  if (ts.isIdentifier(pattern)) return [pattern.text];
  return pattern.elements.flatMap((e) => (ts.isOmittedExpression(e) ? [] : namesBound(e.name)));
}

/** The functions of the top level by name: those that are declared, and those in variables. */
export function functionsByName(source) {
  const functions = new Map();
  for (const node of source.statements) {
    if (ts.isFunctionDeclaration(node) && node.name) functions.set(node.name.text, node);
    if (!ts.isVariableStatement(node)) continue;
    for (const { name, initializer } of node.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer && ts.isArrowFunction(initializer)) functions.set(name.text, initializer);
  }
  return functions;
}

/**
 * Two functions: `isData` tells whether an expression may be evaluated later (with the functions in variables around it), `filled` which variable of the top level a statement puts entries into, when it does
 * nothing else (or null). `functions` are those of the top level, by name.
 */
export function pureTables(functions) {
  const known = new Map();
  let locals = new Map();
  /** Variables of the function that is looked at: it may change what they hold. */
  let own = new Set();
  const isPureFunction = (fn) => {
    if (!known.has(fn)) {
      // One that calls itself is no worse for that.
      known.set(fn, true);
      const around = own;
      own = new Set(around);
      known.set(fn, fn.body !== undefined && !fn.asteriskToken && (ts.isBlock(fn.body) ? isPureStatement(fn.body) : isPure(fn.body)));
      own = around;
    }
    return known.get(fn);
  };
  const isPureStatement = (node) => {
    if (ts.isVariableStatement(node)) {
      for (const { name } of node.declarationList.declarations) for (const bound of namesBound(name)) own.add(bound);
      return node.declarationList.declarations.every((d) => !d.initializer || isPure(d.initializer));
    }
    if (ts.isReturnStatement(node)) return !node.expression || isPure(node.expression);
    if (ts.isExpressionStatement(node)) return isPure(node.expression);
    if (ts.isForOfStatement(node)) return isPure(node.expression) && isPureStatement(node.statement);
    if (ts.isIfStatement(node))
      return isPure(node.expression) && isPureStatement(node.thenStatement) && (!node.elseStatement || isPureStatement(node.elseStatement));
    if (ts.isBlock(node)) return node.statements.every(isPureStatement);
    return ts.isFunctionDeclaration(node) || ts.isContinueStatement(node);
  };
  const changesOwn = (node) => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return changesOwn(node.expression);
    return ts.isIdentifier(node) && own.has(node.text);
  };
  const calledWith = (argument) => (ts.isArrowFunction(argument) ? isPureFunction(argument) : isPure(argument));
  const isPure = (node) => {
    if (ts.isFunctionLike(node) && !ts.isAccessor(node) && !ts.isMethodDeclaration(node)) return true;
    if (ts.isMethodDeclaration(node) || ts.isAccessor(node))
      return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) || isPure(node.name);
    if (ts.isCallExpression(node)) {
      const { expression: callee, arguments: args } = node;
      if (ts.isIdentifier(callee)) {
        if (!args.every(isPure)) return false;
        // Node's modules are read once and change nothing.
        if (callee.text === 'require') return ts.isStringLiteral(args[0]) && args[0].text.startsWith('node:');
        const called = locals.has(callee.text) ? locals.get(callee.text) : functions.get(callee.text);
        return lookUps.has(callee.text) || (called ? isPureFunction(called) : false);
      }
      if (!ts.isPropertyAccessExpression(callee) || !args.every(calledWith)) return false;
      const { name, expression } = callee;
      if (['add', 'set', 'push'].includes(name.text)) return changesOwn(expression);
      if (name.text === 'assign') return ts.isObjectLiteralExpression(args[0]) || changesOwn(args[0]);
      return methods.has(name.text) && isPure(expression);
    }
    // Objects are made of what they are given.
    if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && (node.arguments ?? []).every(isPure);
    if (ts.isBinaryExpression(node) && ts.isAssignmentOperator(node.operatorToken.kind)) return changesOwn(node.left) && isPure(node.right);
    if (ts.isPrefixUnaryExpression(node) && [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator))
      return false;
    if (
      ts.isPostfixUnaryExpression(node) ||
      ts.isDeleteExpression(node) ||
      ts.isAwaitExpression(node) ||
      ts.isYieldExpression(node) ||
      ts.isClassExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      node.kind === ts.SyntaxKind.ThisKeyword
    )
      return false;
    let pure = true;
    ts.forEachChild(node, (child) => {
      pure &&= ts.isToken(child) || ts.isIdentifier(child) || isPure(child);
    });
    return pure;
  };
  /** The one variable, or null; `undefined` for a statement that changes nothing. */
  const filledBy = (node) => {
    if (ts.isExpressionStatement(node)) return filledBy(node.expression);
    if (ts.isBlock(node)) return theOne(node.statements);
    if (ts.isContinueStatement(node)) return undefined;
    if (ts.isVariableStatement(node)) return isPureStatement(node) ? undefined : null;
    if (ts.isForOfStatement(node)) return isPure(node.expression) ? filledBy(node.statement) : null;
    if (ts.isIfStatement(node)) {
      if (!isPure(node.expression)) return null;
      return theOne(node.elseStatement ? [node.thenStatement, node.elseStatement] : [node.thenStatement]);
    }
    if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind === ts.SyntaxKind.CommaToken) return theOne([node.left, node.right]);
      if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isElementAccessExpression(node.left)) return null;
      const { expression, argumentExpression } = node.left;
      return ts.isIdentifier(expression) && isPure(argumentExpression) && isPure(node.right) ? expression.text : null;
    }
    if (!ts.isCallExpression(node)) return null;
    const { expression: callee, arguments: args } = node;
    if (ts.isIdentifier(callee) && callee.text === '__export') return ts.isIdentifier(args[0]) && isPure(args[1]) ? args[0].text : null;
    if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression) || !args.every(isPure)) return null;
    return ['add', 'set', 'push'].includes(callee.name.text) ? callee.expression.text : null;
  };
  const theOne = (nodes) => {
    const names = new Set(nodes.map(filledBy));
    names.delete(undefined);
    return names.size === 1 ? [...names][0] : names.size === 0 ? undefined : null;
  };
  const isData = (node, around = new Map()) => {
    locals = around;
    return isPure(node);
  };
  return { isData, filled: (statement) => filledBy(statement) ?? null };
}
