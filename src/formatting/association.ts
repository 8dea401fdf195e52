/** Which properties of an object are shown: AssociationManager (MshParameterAssociation.cs). */
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { FormatParameter } from './format-parameters.ts';
import { defaultDisplayPropertySet, displayPropertyNames } from './object-access.ts';
import { shouldShowComputerName } from './object-text.ts';
import { PropertyExpression } from './property-expression.ts';

/** A property to show, with the parameter that asked for it. */
export interface ResolvedProperty {
  readonly parameter: FormatParameter | null;
  readonly expression: PropertyExpression;
}

/** What `-Property` gives in a table: a name that does not exist keeps its (empty) column. */
export function expandTableParameters(parameters: readonly FormatParameter[], target: Value): ResolvedProperty[] {
  return parameters.flatMap((parameter) => {
    const found = parameter.expression.resolveNames(target);
    if (found.length === 0 && !parameter.expression.hasWildcards) return [{ parameter, expression: parameter.expression }];
    return found.map((expression) => ({ parameter, expression }));
  });
}

/** What `-Property` gives elsewhere: names that do not exist are left out. */
export function expandParameters(parameters: readonly FormatParameter[], target: Value): ResolvedProperty[] {
  return parameters.flatMap((parameter) => parameter.expression.resolveNames(target).map((expression) => ({ parameter, expression })));
}

/** The DefaultDisplayPropertySet of the object's types. */
export function expandDefaultPropertySet(target: Value): ResolvedProperty[] {
  return defaultDisplayPropertySet(target).map((name) => ({ parameter: null, expression: PropertyExpression.ofName(name) }));
}

/** All properties: those of the object itself, then those that were added to it or its type. */
export function expandAll(target: Value): ResolvedProperty[] {
  return displayPropertyNames(target).map((name) => ({ parameter: null, expression: PropertyExpression.ofName(name, true) }));
}

/** The properties of a list or a custom view. */
export function* activeProperties(
  parameters: readonly FormatParameter[],
  target: Value,
  context: ExecutionContext,
): Steps<ResolvedProperty[]> {
  if (parameters.length > 0) return expandParameters(parameters, target);
  const defaults = expandDefaultPropertySet(target);
  if (defaults.length > 0) {
    if (yield* shouldShowComputerName(target, context)) {
      defaults.push({ parameter: null, expression: PropertyExpression.ofName('PSComputerName') });
    }
    return defaults;
  }
  return yield* withoutComputerName(target, expandAll(target), context);
}

/** Leaves out the properties that remoting adds, but for the computer's name where it is to be shown. */
export function* withoutComputerName(target: Value, properties: ResolvedProperty[], context: ExecutionContext): Steps<ResolvedProperty[]> {
  const named = (property: ResolvedProperty, name: string) => property.expression.toString().toLowerCase() === name;
  if (!properties.some((property) => named(property, 'psshowcomputername'))) return properties;
  const show = yield* shouldShowComputerName(target, context);
  return properties.filter((property) => !named(property, 'psshowcomputername') && (show || !named(property, 'pscomputername')));
}
