/** Chooses the generator for a sequence of objects: FormatViewManager.cs. */
import { ErrorDetails, type ErrorRecord } from '../errors/error-record.ts';
import { PipelineStoppedException } from '../errors/exceptions.ts';
import { newErrorRecord } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { typeOf, typeToString } from '../objects/type-of.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { expandAll } from './association.ts';
import { ComplexViewGenerator } from './complex-view-generator.ts';
import type { ThrowTerminating } from './format-parameters.ts';
import { FormatEntryData as Entry, type FormatEntryData, RawTextFormatEntry } from './format-records.ts';
import { ListViewGenerator, WideViewGenerator } from './list-view-generator.ts';
import { defaultDisplayPropertySet, displayText, hasDisplayProperties, typeNames } from './object-access.ts';
import { isScalarType, remotingProperties, shouldShowComputerName } from './object-text.ts';
import { TableViewGenerator } from './table-view-generator.ts';
import { type FormatShape, typeInfoDataBase } from './type-info-database.ts';
import type { ViewDefinition } from './view-definitions.ts';
import type { FormattingParameters, ViewGenerator } from './view-generator.ts';

/** Objects with more properties than this are lists. */
const propertyCountForTable = 4;

/** Chooses view and generator for a sequence that begins with this object; `shape` null: whatever suits the object. */
export function* selectViewGenerator(
  context: ExecutionContext,
  object: Value,
  shape: FormatShape | null,
  parameters: FormattingParameters | null,
  throwTerminating: ThrowTerminating,
): Steps<ViewGenerator> {
  context.nestedPipelineEnded = true;
  const names = typeNames(object);
  const database = typeInfoDataBase(context);
  if (shape === null) {
    const view = database.defaultView(names);
    const generator = view
      ? generatorOfView(context, view, parameters)
      : yield* generatorOfProperties(context, shapeOfProperties(object), object, null);
    yield* prepareForRemoteObjects(generator, object, context);
    return generator;
  }
  if (parameters && parameters.properties.length > 0) return yield* generatorOfProperties(context, shape, object, parameters);
  if (parameters?.viewName) {
    const view = database.viewOfShape(shape, names, parameters.viewName);
    if (view) return generatorOfView(context, view, parameters);
    throwTerminating(unknownViewName(context, parameters.viewName, object, shape));
  }
  const view = database.viewOfShape(shape, names, null);
  const generator = view ? generatorOfView(context, view, parameters) : yield* generatorOfProperties(context, shape, object, parameters);
  yield* prepareForRemoteObjects(generator, object, context);
  return generator;
}

/** Four properties or fewer are a table, more a list. */
function shapeOfProperties(object: Value): FormatShape {
  const count = defaultDisplayPropertySet(object).length || expandAll(object).length;
  return count <= propertyCountForTable ? 'Table' : 'List';
}

function generatorOfView(context: ExecutionContext, view: ViewDefinition, parameters: FormattingParameters | null): ViewGenerator {
  switch (view.control.shape) {
    case 'Table':
      return new TableViewGenerator(context, view, parameters);
    case 'List':
      return new ListViewGenerator(context, view, parameters);
    case 'Wide':
      return new WideViewGenerator(context, view, parameters);
    case 'Custom':
      return new ComplexViewGenerator(context, view, parameters);
  }
}

function* generatorOfProperties(
  context: ExecutionContext,
  shape: FormatShape,
  object: Value,
  parameters: FormattingParameters | null,
): Steps<ViewGenerator> {
  switch (shape) {
    case 'Table': {
      const generator = new TableViewGenerator(context, null, parameters);
      yield* generator.initializeFrom(object);
      return generator;
    }
    case 'List':
      return new ListViewGenerator(context, null, parameters);
    case 'Wide':
      return new WideViewGenerator(context, null, parameters);
    case 'Custom':
      return new ComplexViewGenerator(context, null, parameters);
  }
}

function* prepareForRemoteObjects(generator: ViewGenerator, object: Value, context: ExecutionContext): Steps<void> {
  if (!(generator instanceof TableViewGenerator || generator instanceof ListViewGenerator)) return;
  if (typeof object === 'object' && (yield* shouldShowComputerName(object, context))) generator.addComputerName();
}

/** The error for -View with a name that does not fit (ProcessUnknownViewName). */
function unknownViewName(context: ExecutionContext, viewName: string, object: Value, shape: FormatShape): ErrorRecord {
  const typeName = typeToString(typeOf(object));
  const ofType = typeInfoDataBase(context).all.filter((view) => view.types.some((type) => type.toLowerCase() === typeName.toLowerCase()));
  const valid = ofType.filter((view) => view.control.shape === shape).map((view) => view.name);
  const elsewhere = ofType.filter((view) => view.control.shape !== shape && view.name.toLowerCase() === viewName.toLowerCase());
  let message: string;
  if (valid.length > 0) {
    message = `The view name ${viewName} cannot be found. Specify one of the following ${shape} views and try again: ${valid.join(', ')}.`;
  } else if (elsewhere.length > 0) {
    const commands = elsewhere.map((view) => `Format-${view.control.shape}`).join(', ');
    message = ` The view name ${viewName} cannot be found in the ${shape} formatting. Try using one of these other format cmdlets: ${commands}`;
  } else {
    message = `The view name ${viewName} cannot be found. There are no existing ${shape} views for ${typeName} objects.`;
  }
  const record = newErrorRecord(new PipelineStoppedException(), 'FormatViewNotFound', 'ObjectNotFound', viewName);
  record.errorDetails = new ErrorDetails(message);
  return record;
}

/**
 * The record for an object that does not belong to a table or list: of a type with a view for that, a scalar, something without
 * properties, or, with `useFallback`, anything, as a list. Null when the object has to be formatted as part of a sequence.
 * Errors of the view's expressions are added to `errors`.
 */
export function* outOfBandData(
  context: ExecutionContext,
  object: Value,
  enumerationLimit: number,
  useFallback: boolean,
  errors: ErrorRecord[],
): Steps<FormatEntryData | null> {
  const names = typeNames(object);
  const view = typeInfoDataBase(context).outOfBandView(names);
  let generator: ViewGenerator;
  if (view) generator = generatorOfView(context, view, null);
  else {
    if (isScalarType(names) || !hasDisplayProperties(object, remotingProperties)) return yield* outOfBandText(object, context);
    if (!useFallback) return null;
    generator = new ListViewGenerator(context, null, null);
  }
  const entry = yield* generator.payload(object, enumerationLimit);
  entry.outOfBand = true;
  errors.push(...generator.errors.drain());
  return entry;
}

/** A record with the text of an object. */
function* outOfBandText(object: Value, context: ExecutionContext): Steps<FormatEntryData> {
  const entry = new Entry(new RawTextFormatEntry(yield* displayText(object, context)));
  entry.outOfBand = true;
  return entry;
}
