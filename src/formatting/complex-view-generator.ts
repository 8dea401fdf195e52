/** Custom views, from a control or as a tree of properties: FormatViewGenerator_Complex.cs. */
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { activeProperties, type ResolvedProperty } from './association.ts';
import { ComplexControlGenerator } from './complex-control-generator.ts';
import { ellipsis } from './display-cells.ts';
import type { FormatParameter } from './format-parameters.ts';
import { ComplexViewEntry, ComplexViewHeaderInfo, FormatEntry, FormatEntryData, newLine } from './format-records.ts';
import { enumerable, typeNames } from './object-access.ts';
import { formatField, isScalarType, type StringFormatError, smartToString } from './object-text.ts';
import { ViewGenerator } from './view-generator.ts';

/** Depth of Format-Custom without -Depth. */
const defaultMaxDepth = 5;

type Values = FormatEntry['values'];

/** How deep the tree is at some point, and how deep it may get. */
interface Level {
  readonly level: number;
  readonly max: number;
}
const deeper = ({ level, max }: Level): Level => ({ level: level + 1, max });

/** Makes custom views. */
export class ComplexViewGenerator extends ViewGenerator {
  protected override *shapeInfo(): Steps<ComplexViewHeaderInfo> {
    return new ComplexViewHeaderInfo();
  }

  override *payload(object: Value, enumerationLimit: number): Steps<FormatEntryData> {
    const entry = new ComplexViewEntry();
    if (this.view?.control.shape === 'Custom') {
      const generator = new ComplexControlGenerator(this.context, this.view.controls ?? null, this.errors, enumerationLimit);
      yield* generator.generate(this.view.control, object, entry.values);
      return new FormatEntryData(entry);
    }
    const top = { level: 0, max: this.parameters?.maxDepth ?? defaultMaxDepth };
    const elements = enumerable(object);
    if (isScalarType(typeNames(object))) {
      const raw = new FormatEntry();
      entry.values.push(raw);
      yield* this.rawObject(object, enumerationLimit, raw.values);
    } else if (elements) {
      const all = new FormatEntry();
      entry.values.push(all);
      yield* this.enumeration(elements, top, enumerationLimit, all.values);
    } else yield* this.object(object, top, this.parameters?.properties ?? [], enumerationLimit, entry.values);
    return new FormatEntryData(entry);
  }

  private *rawObject(object: Value, limit: number, values: Values): Steps<void> {
    const error: StringFormatError | null = this.errors.inOutput ? { sourceObject: null, formatString: '', exception: null } : null;
    const text = yield* smartToString(object, this.context, limit, error);
    if (error?.exception) this.errors.logFormatError(error);
    values.push(error?.exception ? '#FMTERR' : text, newLine);
  }

  private *object(object: Value, level: Level, parameters: readonly FormatParameter[], limit: number, values: Values): Steps<void> {
    const properties = yield* activeProperties(parameters, object, this.context);
    const entry = new FormatEntry();
    values.push(entry);
    const name = typeNames(object)[0];
    entry.values.push(`class ${name === undefined ? 'PSObject' : name.slice(name.lastIndexOf('.') + 1)}`, newLine, '{', newLine);
    yield* this.properties(object, properties, level, limit, this.indent(entry.values));
    entry.values.push('}', newLine);
  }

  private *properties(object: Value, properties: readonly ResolvedProperty[], current: Level, limit: number, values: Values): Steps<void> {
    for (const { parameter, expression } of properties) {
      values.push(`${expression} = `);
      const [result] = yield* expression.getValues(object, this.context);
      let value: Value = result?.value ?? null;
      if (result?.exception) {
        this.errors.logResult(result, object);
        value = this.errors.inOutput ? '#ERR' : '';
      }
      const level = parameter?.depth === undefined ? current : { level: current.level, max: parameter.depth };
      const elements = value === null ? undefined : enumerable(value);
      if (elements) {
        values.push(newLine);
        yield* this.enumeration(elements, deeper(level), limit, this.indent(values));
      } else if (isLeaf(value, level)) yield* this.leaf(value, limit, values);
      else {
        values.push(newLine);
        yield* this.object(value, deeper(level), [], limit, this.indent(values));
      }
    }
  }

  private *enumeration(elements: Iterable<Value>, level: Level, limit: number, values: Values): Steps<void> {
    values.push('[', newLine);
    const inner = this.indent(values);
    let count = 0;
    for (const element of elements) {
      if (limit >= 0 && count++ === limit) {
        yield* this.leaf(ellipsis, limit, inner);
        break;
      }
      if (isLeaf(element, level)) {
        yield* this.leaf(element, limit, inner);
        continue;
      }
      const nested = enumerable(element);
      if (nested) {
        inner.push(newLine);
        yield* this.enumeration(nested, deeper(level), limit, this.indent(inner));
      } else yield* this.object(element, deeper(level), [], limit, inner);
    }
    values.push(']', newLine, newLine);
  }

  private *leaf(value: Value, limit: number, values: Values): Steps<void> {
    values.push(yield* formatField(null, value, this.context, limit, null), newLine);
  }

  private indent(values: Values): Values {
    const frame = new FormatEntry({ firstLine: 0, leftIndentation: 2, rightIndentation: 0 });
    values.push(frame);
    return frame.values;
  }
}

function isLeaf(value: Value, level: Level): boolean {
  return level.level >= level.max || value === null || isScalarType(typeNames(value));
}
