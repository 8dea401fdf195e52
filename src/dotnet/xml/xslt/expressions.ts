/** Expressions, patterns and attribute value templates of stylesheets. */
import { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import type { NetXmlElement } from '../nodes.ts';
import { evaluate, toStringOf, type XPathValue } from '../xpath/evaluate.ts';
import { type Expr, parseXPath, type Step } from '../xpath/syntax.ts';
import { functionArity } from './functions.ts';
import type { Expression, Frame, Pattern } from './model.ts';

/** Where in a stylesheet something stands. */
export interface PlaceFinder {
  place(element: NetXmlElement): { line: number; position: number };
}

/** XslLoadException at an element; errors of expressions are told where the tag begins, one character before its name. */
export function loadError(message: string, element: NetXmlElement, places: PlaceFinder, isExpression = false): NetException {
  const { line, position } = places.place(element);
  return exceptionOf('System.Xml.Xsl.XslLoadException', message, null, {
    LineNumber: line,
    LinePosition: isExpression ? position - 1 : position,
    SourceUri: null,
  });
}

/** The variables that may be used at a place. */
export interface Names {
  has(name: string): boolean;
}

/** Compiles an expression. @throws XslLoadException */
export function compileExpression(text: string, element: NetXmlElement, names: Names, places: PlaceFinder): Expression {
  const expr = parsed(text, element, places);
  check(expr, element, names, places, text);
  if (expr.kind === 'string' || expr.kind === 'number') return () => expr.value;
  return (frame) => evaluate(expr, frame.runtime.context(frame, element));
}

function parsed(text: string, element: NetXmlElement, places: PlaceFinder): Expr {
  try {
    return parseXPath(text);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    const exponent = /[\d.]+[eE][+-]?\d*/.exec(text);
    if (exponent) {
      const at = exponent.index;
      const end = at + exponent[0].length;
      throw loadError(
        `Scientific notation is not allowed.\n${text.slice(0, at)} -->${text.slice(at, end)}<-- ${text.slice(end)}`,
        element,
        places,
        true,
      );
    }
    throw loadError(`Unexpected token '<eof>' in the expression.\n${text}<-- `, element, places, true);
  }
}

/** Looks for variables and functions that are not known. */
function check(expr: Expr, element: NetXmlElement, names: Names, places: PlaceFinder, whole: string): void {
  const visit = (e: Expr): void => check(e, element, names, places, whole);
  switch (expr.kind) {
    case 'variable':
      if (!names.has(expr.name))
        throw loadError(`The variable or parameter '${expr.name}' is either not defined or it is out of scope.`, element, places, true);
      return;
    case 'call': {
      const arity = functionArity(expr.name, element);
      if (!arity) throw unknownFunction(expr.name, element, places);
      if (expr.args.length < arity[0] || expr.args.length > arity[1])
        throw loadError(`${wrongCount(expr.name, arity)}\n -->${whole}<-- `, element, places, true);
      expr.args.forEach(visit);
      return;
    }
    case 'negate':
      visit(expr.operand);
      return;
    case 'binary':
      visit(expr.left);
      visit(expr.right);
      return;
    case 'filter':
      visit(expr.base);
      expr.predicates.forEach(visit);
      return;
    case 'path':
      if (typeof expr.from !== 'string') visit(expr.from);
      for (const step of expr.steps) checkStep(step, element, places, visit);
      return;
  }
}

function wrongCount(name: string, [least, most]: readonly [number, number]): string {
  if (least === most) return `Function '${name}()' must have ${least} argument(s).`;
  if (most === Number.POSITIVE_INFINITY) return `Function '${name}()' must have at least ${least} argument(s).`;
  return `Function '${name}()' must have ${least} or ${most} argument(s).`;
}

function checkStep(step: Step, element: NetXmlElement, places: PlaceFinder, visit: (e: Expr) => void): void {
  const { test } = step;
  if (test.kind === 'name' && test.prefix !== '' && element.namespaceOfPrefix(test.prefix) === '')
    throw loadError(`Prefix '${test.prefix}' is not defined.`, element, places, true);
  step.predicates.forEach(visit);
}

function unknownFunction(name: string, element: NetXmlElement, places: PlaceFinder): NetException {
  const [prefix] = name.includes(':') ? name.split(':') : [''];
  if (prefix && element.namespaceOfPrefix(prefix) === '') return loadError(`Prefix '${prefix}' is not defined.`, element, places, true);
  if (prefix) {
    const uri = element.namespaceOfPrefix(prefix);
    return loadError(`Cannot find the script or external object that implements prefix '${uri}'.`, element, places, true);
  }
  return loadError(`'${name}()' is an unknown XSLT function.`, element, places, true);
}

/** Compiles an attribute value template (section 7.6.2). @throws XslLoadException */
export function compileTemplateText(text: string, element: NetXmlElement, names: Names, places: PlaceFinder): (frame: Frame) => string {
  const parts: (string | Expression)[] = [];
  let literal = '';
  let at = 0;
  while (at < text.length) {
    const c = text[at] as string;
    if ((c === '{' || c === '}') && text[at + 1] === c) {
      literal += c;
      at += 2;
    } else if (c === '}')
      throw loadError(
        `The right curly brace in an attribute value template '${text}' outside an expression must be doubled.`,
        element,
        places,
        true,
      );
    else if (c === '{') {
      const end = closing(text, at + 1);
      if (end < 0) throw loadError(`Expected token '}', found '<eof>'.\n${text}<-- `, element, places, true);
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push(compileExpression(text.slice(at + 1, end), element, names, places));
      at = end + 1;
    } else {
      literal += c;
      at++;
    }
  }
  if (literal !== '') parts.push(literal);
  const [only] = parts;
  if (parts.length === 0) return () => '';
  if (parts.length === 1 && typeof only === 'string') return () => only;
  return (frame) => parts.map((p) => (typeof p === 'string' ? p : toStringOf(p(frame)))).join('');
}

/** Where the expression that begins at a place ends: quotes may hold braces. */
function closing(text: string, from: number): number {
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const c = text[i] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '}') return i;
  }
  return -1;
}

/** Compiles a pattern: its alternatives (section 5.2). @throws XslLoadException */
export function compilePatterns(text: string, element: NetXmlElement, names: Names, places: PlaceFinder): Pattern[] {
  const found: Pattern[] = [];
  const visit = (expr: Expr): void => {
    if (expr.kind === 'binary' && expr.operator === '|') {
      visit(expr.left);
      visit(expr.right);
    } else found.push(patternOf(expr, text, element, places));
  };
  const whole = parsed(text, element, places);
  check(whole, element, names, places, text);
  visit(whole);
  return found;
}

function patternOf(expr: Expr, text: string, element: NetXmlElement, places: PlaceFinder): Pattern {
  const wrong = (): never => {
    throw loadError(`'${text}' is an invalid XSLT pattern.`, element, places, true);
  };
  const call = (e: Expr): Pattern['from'] => {
    if (e.kind !== 'call' || (e.name !== 'id' && e.name !== 'key')) return wrong();
    return (frame: Frame): XPathValue => evaluate(e, frame.runtime.context(frame, element));
  };
  if (expr.kind === 'call') return { steps: [], from: call(expr), element, priority: 0.5 };
  if (expr.kind !== 'path') return wrong();
  for (const { axis, test } of expr.steps)
    if (axis !== 'child' && axis !== 'attribute' && !(axis === 'descendant-or-self' && test.kind === 'node')) return wrong();
  const from = expr.from === 'root' ? 'root' : expr.from === 'context' ? 'anywhere' : call(expr.from);
  return { steps: expr.steps, from, element, priority: priorityOf(expr.steps, from) };
}

/** The priority of a pattern without one of its own (section 5.5). */
function priorityOf(steps: readonly Step[], from: Pattern['from']): number {
  const [only] = steps;
  if (steps.length !== 1 || !only || only.predicates.length > 0 || from !== 'anywhere') return 0.5;
  const { test } = only;
  if (test.kind === 'name') return test.name !== '*' ? 0 : test.prefix === '' ? -0.5 : -0.25;
  return test.kind === 'processing-instruction' && test.target !== null ? 0 : -0.5;
}
