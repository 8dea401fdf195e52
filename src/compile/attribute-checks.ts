import { type AttributeAst, ErrorList, type Expression } from '../../grammar/index.ts';
import { attributeFromAst, attributeTypeOf } from '../binding/attributes/from-ast.ts';
import { scriptServices } from '../binding/services.ts';
import { usableConstructors } from '../dotnet/invocation.ts';
import { findBestMethod } from '../dotnet/overloads.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { NetException } from '../errors/exceptions.ts';
import { convertTo } from '../objects/language-primitives.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { parseException } from '../session/parse-errors.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Frame } from './frame.ts';

/**
 * What makes the attributes of a type or member each time reflection asks for them; null when it has none. Whether they can be made is
 * checked at once: which constructor takes the arguments, and whether they can be converted (TypeDefiner.GetAttributeBuilder).
 * @throws ParseException
 */
export function attributeMaker(f: Frame, attributes: readonly AttributeAst[]): (() => readonly NetObject[]) | null {
  if (attributes.length === 0) return null;
  const { sessionState } = f.context;
  checkAttributes(attributes, sessionState);
  return () => attributes.map((attribute) => attributeFromAst(attribute, sessionState));
}

function checkAttributes(attributes: readonly AttributeAst[], sessionState: SessionState): void {
  const errors = new ErrorList();
  for (const ast of attributes) checkAttribute(ast, sessionState, errors);
  if (errors.errors.length > 0) throw parseException(errors.errors);
}

function checkAttribute(ast: AttributeAst, sessionState: SessionState, errors: ErrorList): void {
  const type = attributeTypeOf(ast, sessionState);
  const evaluate = (e: Expression): Value => scriptServices().evaluateAttributeArgument(e, sessionState);
  const args = ast.positionalArguments.map(evaluate);
  const constructors = usableConstructors(type, args.length);
  // a class of the same script has none yet
  if (type.isScriptType && constructors?.length === 0) return;
  const best = constructors === null ? null : findBestMethod(constructors, args);
  if (best !== null && !('method' in best)) {
    errors.reportError(ast.extent, 'MethodCountCouldNotFindBest', type.name, args.length);
    return;
  }
  const converts = (value: Value, to: NetType, e: Expression): boolean => {
    if (canConvert(value, to)) return true;
    errors.reportError(e.extent, 'CannotConvertValue', typeDisplayName(to));
    return false;
  };
  const parameters = best?.method.parameters ?? [];
  for (const [i, value] of args.entries()) {
    const parameter = parameters[Math.min(i, parameters.length - 1)];
    if (!parameter) break;
    const isLast = i >= parameters.length - 1;
    const to = best?.expandParams && isLast ? (parameter.type.elementType ?? parameter.type) : parameter.type;
    if (!converts(value, to, ast.positionalArguments[i]!)) return;
  }
  for (const named of ast.namedArguments) {
    const property = type.getProperty(named.argumentName, false);
    if (property && !converts(named.expressionOmitted || evaluate(named.argument), property.propertyType, named.argument)) return;
  }
}

function canConvert(value: Value, to: NetType): boolean {
  try {
    convertTo(value, to);
    return true;
  } catch (e) {
    if (e instanceof NetException) return false;
    throw e;
  }
}
