import { VariablePath } from '../../../grammar/index.ts';
import { getType } from '../../dotnet/registry.ts';
import { stringArray } from '../../dotnet/values.ts';
import { argumentNull, psArgumentNotValid } from '../../errors/throw.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumMember } from '../../objects/enum-value.ts';
import { isUntrusted, LanguageMode, languageModes } from '../../objects/language-mode.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import { andThen, type Done, type Step, Suspension } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { metadataException, validationError } from '../binding-errors.ts';
import { fill, metadataStrings as texts } from '../binding-messages.ts';
import { collectionTypeOf } from '../collection-type.ts';
import { compareValues, enumerableOf, isNull, isTrue, matchesRegex, textOf, tryConvert } from '../primitives.ts';
import { scriptServices } from '../services.ts';
import { outOfRange } from './argument-errors.ts';
import { CmdletMetadataAttribute } from './attributes.ts';
import { commonRangeType } from './range-type.ts';
import { callScriptMethod } from './script-members.ts';

/**
 * The base of all Validate… attributes. Classes of scripts derive from it and have a method `Validate`, which is called here.
 * `validate` throws a ValidationMetadataException (or anything else) when the argument will not do.
 */
export class ValidateArgumentsAttribute extends CmdletMetadataAttribute {
  validate(argument: Value, context: ExecutionContext): Done {
    const step = callScriptMethod(this, 'Validate', [argument, context.getVariableValue('ExecutionContext') ?? null]);
    return step instanceof Suspension ? andThen(step, () => undefined) : undefined;
  }
}

/** A check that a cmdlet of this program declares by itself. */
export class DeclaredValidation extends ValidateArgumentsAttribute {
  constructor(private readonly declared: { check: (value: Value, context: ExecutionContext) => string | null; swallow?: boolean }) {
    super();
  }
  override validate(argument: Value, context: ExecutionContext): Done {
    const message = this.declared.check(argument, context);
    if (message === null) return undefined;
    throw Object.assign(metadataException('ValidationMetadataException', 'ValidationFailure', message), {
      swallow: this.declared.swallow === true,
    });
  }
}

/** What the common parameters that fill a variable ask of its name; a plus sign before it is none of it (CommonParameters.ValidateVariableName). */
export class ValidateVariableName extends ValidateArgumentsAttribute {
  override validate(argument: Value): Done {
    if (typeof argument !== 'string') return undefined;
    const name = argument.startsWith('+') ? argument.slice(1) : argument;
    if (name === '') throw psArgumentNotValid('path');
    if (!new VariablePath(name).isVariable) throw validationError('ArgumentNotValidVariableName', texts.ValidateVariableName, name);
    return undefined;
  }
}

/** The base of those that look at each element of a collection. */
export class ValidateEnumeratedArgumentsAttribute extends ValidateArgumentsAttribute {
  override validate(argument: Value, context: ExecutionContext): Done {
    if (isNull(argument)) throw validationError('ArgumentIsEmpty', texts.ValidateNotNullOrEmptyCollectionFailure);
    const items = enumerableOf(argument);
    if (items === null) return this.validateElement(argument, context);
    const walk = items[Symbol.iterator]();
    return this.#rest(walk, context);
  }
  #rest(walk: Iterator<Value>, context: ExecutionContext): Done {
    for (let next = walk.next(); !next.done; next = walk.next()) {
      const step = this.validateElement(next.value, context);
      if (step instanceof Suspension) return andThen(step, () => this.#rest(walk, context)) as Done;
    }
    return undefined;
  }
  /** Checks one element. */
  validateElement(element: Value, _context: ExecutionContext): Done {
    const step = callScriptMethod(this, 'ValidateElement', [element]);
    return step instanceof Suspension ? andThen(step, () => undefined) : undefined;
  }
}

/** What both ValidateLength and ValidateCount ask of their arguments; `id` and `text` say that the second is the smaller one. */
function requireLengths(minLength: number, maxLength: number, id: string, text: string): void {
  if (minLength < 0) throw outOfRange('minLength', minLength);
  if (maxLength <= 0) throw outOfRange('maxLength', maxLength);
  if (maxLength < minLength) throw validationError(id, text);
}

/** `[ValidateLength(min, max)]`. */
export class ValidateLengthAttribute extends ValidateEnumeratedArgumentsAttribute {
  constructor(
    readonly minLength: number,
    readonly maxLength: number,
  ) {
    super();
    requireLengths(minLength, maxLength, 'ValidateLengthMaxLengthSmallerThanMinLength', texts.ValidateLengthMaxLengthSmallerThanMinLength);
  }
  override validateElement(element: Value): undefined {
    const text = baseObject(element);
    if (typeof text !== 'string') throw validationError('ValidateLengthNotString', texts.ValidateLengthNotString);
    const { length } = text;
    if (length < this.minLength)
      throw validationError('ValidateLengthMinLengthFailure', texts.ValidateLengthMinLengthFailure, String(this.minLength), String(length));
    if (length > this.maxLength)
      throw validationError('ValidateLengthMaxLengthFailure', texts.ValidateLengthMaxLengthFailure, String(this.maxLength), String(length));
  }
}

/** ValidateRangeKind. */
export type RangeKind = 'Positive' | 'NonNegative' | 'Negative' | 'NonPositive';

/** `[ValidateRange(min, max)]` and `[ValidateRange('Positive')]`. */
export class ValidateRangeAttribute extends ValidateEnumeratedArgumentsAttribute {
  readonly minRange: Value;
  readonly maxRange: Value;
  readonly #promotedType: NetType | null;
  /** True when both limits are Int32, which most are: then an Int32 is compared at once. */
  readonly #plain: boolean;
  constructor(
    min: Value,
    max: Value,
    readonly rangeKind: RangeKind | null = null,
  ) {
    super();
    let low = baseObject(min);
    let high = baseObject(max);
    this.#promotedType = null;
    if (rangeKind === null) {
      if (low === null) throw argumentNull('minRange');
      if (high === null) throw argumentNull('maxRange');
      [low, high, this.#promotedType] = promoteLimits(low, high);
      if (compareValues(low, high) > 0)
        throw validationError('MaxRangeSmallerThanMinRange', texts.ValidateRangeMaxRangeSmallerThanMinRange);
    }
    this.minRange = low;
    this.maxRange = high;
    this.#plain = rangeKind === null && typeof low === 'number' && typeof high === 'number';
  }
  override validateElement(element: Value): undefined {
    if (typeof element === 'number' && this.#plain && element >= (this.minRange as number) && element <= (this.maxRange as number)) return;
    if (element === null) throw validationError('ArgumentIsEmpty', texts.ValidateNotNullFailure);
    const value = baseObject(element) as Exclude<Value, null>;
    if (this.rangeKind) validateKind(value, this.rangeKind);
    else this.#validateLimits(value);
  }
  #validateLimits(element: Exclude<Value, null>): void {
    let value: Value = element;
    const type = this.#promotedType as NetType;
    if (typeOf(element) !== type) {
      const converted = tryConvert(element, type);
      if (converted === undefined)
        throw validationError(
          'ValidationRangeElementType',
          texts.ValidateRangeElementType,
          typeOf(element).name,
          typeOf(this.minRange as NetObject).name,
        );
      value = converted;
    }
    if (compareValues(this.minRange, value) > 0)
      throw validationError('ValidateRangeTooSmall', texts.ValidateRangeSmallerThanMinRangeFailure, textOf(value), textOf(this.minRange));
    if (compareValues(this.maxRange, value) < 0)
      throw validationError('ValidateRangeTooBig', texts.ValidateRangeGreaterThanMaxRangeFailure, textOf(value), textOf(this.maxRange));
  }
}

function promoteLimits(min: Exclude<Value, null>, max: Exclude<Value, null>): [Value, Value, NetType] {
  const minType = typeOf(min);
  const maxType = typeOf(max);
  if (minType === maxType) return [min, max, minType];
  const common = commonRangeType(min, max);
  const low = common ? tryConvert(min, common) : undefined;
  const high = common ? tryConvert(max, common) : undefined;
  if (!common || low === undefined || high === undefined)
    throw validationError('MinRangeNotTheSameTypeOfMaxRange', texts.ValidateRangeMinRangeMaxRangeType, minType.name, maxType.name);
  return [low, high, common];
}

function validateKind(element: Exclude<Value, null>, kind: RangeKind): void {
  let value: Value = element;
  let zero: Value = 0;
  if (typeOf(element).fullName === 'System.TimeSpan') {
    zero = getType('System.TimeSpan').defaultValue();
  } else if (typeof element !== 'number') {
    const common = commonRangeType(0, element);
    const converted = common ? tryConvert(element, common) : undefined;
    if (!common || converted === undefined)
      throw validationError(
        'ValidationRangeElementType',
        texts.ValidateRangeElementType,
        typeOf(element).name,
        common ? common.name : 'Int32',
      );
    value = converted;
    zero = tryConvert(0, common) ?? 0;
  }
  const order = compareValues(zero, value);
  const fine = kind === 'Positive' ? order < 0 : kind === 'NonNegative' ? order <= 0 : kind === 'Negative' ? order > 0 : order >= 0;
  if (!fine) throw validationError(`ValidateRange${kind}Failure`, texts[`ValidateRange${kind}Failure`], textOf(value));
}

/** `[ValidatePattern('regex', Options = …, ErrorMessage = …)]`. */
export class ValidatePatternAttribute extends ValidateEnumeratedArgumentsAttribute {
  /** RegexOptions; null: IgnoreCase. */
  #options: EnumValue | null = null;
  errorMessage: string | null = null;
  constructor(readonly regexPattern: string) {
    super();
    if (!regexPattern) throw psArgumentNotValid('regexPattern');
  }
  get options(): EnumValue {
    return (this.#options ??= enumMember(getType('System.Text.RegularExpressions.RegexOptions'), 'IgnoreCase') as EnumValue);
  }
  set options(value: EnumValue) {
    this.#options = value;
  }
  override validateElement(element: Value): undefined {
    if (element === null) throw validationError('ArgumentIsEmpty', texts.ValidateNotNullFailure);
    const text = textOf(element);
    if (!matchesRegex(text, this.regexPattern, this.options))
      throw validationError('ValidatePatternFailure', this.errorMessage || texts.ValidatePatternFailure, text, this.regexPattern);
  }
}

/** `[ValidateScript({…}, ErrorMessage = …)]`: the block runs with the argument as `$_`. */
export class ValidateScriptAttribute extends ValidateEnumeratedArgumentsAttribute {
  errorMessage: string | null = null;
  constructor(readonly scriptBlock: ScriptBlock) {
    super();
    if (!scriptBlock) throw psArgumentNotValid('scriptBlock');
  }
  override validateElement(element: Value, context: ExecutionContext): Done {
    if (element === null) throw validationError('ArgumentIsEmpty', texts.ValidateNotNullFailure);
    const step: Step<Value> = scriptInvoker().invoke(this.scriptBlock, [], { underbar: element, context, errors: 'external' });
    if (step instanceof Suspension) return andThen(step, (result) => this.#judge(element, result)) as Done;
    return this.#judge(element, step);
  }
  #judge(element: Value, result: Value): undefined {
    if (isTrue(result)) return;
    throw validationError(
      'ValidateScriptFailure',
      this.errorMessage || texts.ValidateScriptFailure,
      textOf(element),
      this.scriptBlock.toString(),
    );
  }
}

/** `[ValidateCount(min, max)]`. */
export class ValidateCountAttribute extends ValidateArgumentsAttribute {
  constructor(
    readonly minLength: number,
    readonly maxLength: number,
  ) {
    super();
    requireLengths(minLength, maxLength, 'ValidateRangeMaxLengthSmallerThanMinLength', texts.ValidateCountMaxLengthSmallerThanMinLength);
  }
  override validate(argument: Value): undefined {
    const count = countOf(argument);
    const { minLength, maxLength } = this;
    if (minLength === maxLength && count !== maxLength)
      throw validationError('ValidateCountExactFailure', texts.ValidateCountExactFailure, String(maxLength), String(count));
    if (count < minLength || count > maxLength)
      throw validationError(
        'ValidateCountMinMaxFailure',
        texts.ValidateCountMinMaxFailure,
        String(minLength),
        String(maxLength),
        String(count),
      );
  }
}

function countOf(argument: Value): number {
  if (isNull(argument)) return 0;
  const value = baseObject(argument);
  if (value instanceof NetDictionary) return value.count;
  if (typeof value === 'string') return value.length;
  const items = enumerableOf(value);
  if (items === null) throw validationError('NotAnArrayParameter', texts.ValidateCountNotInArray);
  let count = 0;
  for (const _ of items) count++;
  return count;
}

/** `[ValidateSet('a', 'b')]` and `[ValidateSet([generator])]`. */
export class ValidateSetAttribute extends ValidateEnumeratedArgumentsAttribute {
  ignoreCase = true;
  errorMessage: string | null = null;
  #lower: Set<string> | null = null;
  constructor(
    readonly fixedValues: readonly string[] | null,
    /** The object whose GetValidValues() gives the set (IValidateSetValuesGenerator). */
    readonly generator: NetObject | null = null,
  ) {
    super();
    if (generator === null && fixedValues === null) throw argumentNull('validValues');
    if (fixedValues?.length === 0) throw outOfRange('validValues', stringArray([]));
  }
  /** The values, from the generator where there is one. */
  validValues(): Step<readonly string[]> {
    if (this.generator === null) return this.fixedValues as readonly string[];
    const step = callScriptMethod(this.generator, 'GetValidValues', []);
    return step instanceof Suspension ? andThen(step, generatedValues) : generatedValues(step);
  }
  override validateElement(element: Value): Done {
    if (element === null) throw validationError('ArgumentIsEmpty', texts.ValidateNotNullFailure);
    const text = textOf(element);
    if (this.fixedValues !== null && this.ignoreCase) {
      this.#lower ??= new Set(this.fixedValues.map((v) => v.toLowerCase()));
      if (this.#lower.has(text.toLowerCase())) return undefined;
    }
    const values = this.validValues();
    return values instanceof Suspension ? (andThen(values, (v) => this.#judge(text, v)) as Done) : this.#judge(text, values);
  }
  #judge(text: string, values: readonly string[]): undefined {
    const wanted = this.ignoreCase ? text.toLowerCase() : text;
    for (const value of values) if ((this.ignoreCase ? value.toLowerCase() : value) === wanted) return;
    throw validationError('ValidateSetFailure', this.errorMessage || texts.ValidateSetFailure, text, values.join(','));
  }
}

function generatedValues(result: Value): readonly string[] {
  const items = result === null ? null : enumerableOf(result);
  if (isNull(result))
    throw metadataException(
      'ValidationMetadataException',
      'ValidateSetGeneratedValidValuesListIsNull',
      texts.ValidateSetGeneratedValidValuesListIsNull,
    );
  return items === null ? [textOf(result)] : [...items].map(textOf);
}

/** `[ValidateTrustedData()]`: commands in the full language take nothing that the constrained language has put into outer variables. */
export class ValidateTrustedDataAttribute extends ValidateArgumentsAttribute {
  override validate(argument: Value, context: ExecutionContext): undefined {
    if (!languageModes.everUsed || context.languageMode !== LanguageMode.Full || !isUntrusted(argument)) return;
    const message = `Cannot process input. The argument "${argument instanceof PSArray ? typeToString(argument.netType) : textOf(argument)}" is not trusted.`;
    throw metadataException('ValidationMetadataException', 'ValidateTrustedDataFailure', message);
  }
}

/** `[ValidateNotNull()]`. */
export class ValidateNotNullAttribute extends ValidateArgumentsAttribute {
  override validate(argument: Value): undefined {
    if (isNull(argument)) throw validationError('ArgumentIsNull', texts.ValidateNotNullFailure);
    const items = referenceItems(argument as Exclude<Value, null>);
    if (items === null) return;
    for (const item of items) if (isNull(item)) throw validationError('ArgumentIsNull', texts.ValidateNotNullCollectionFailure);
  }
}

/** Elements of a collection whose elements may be null; [] for other collections that are not empty; null when it is no collection. */
function referenceItems(argument: Exclude<Value, null>): Iterable<Value> | null {
  if (!(argument instanceof NetObject)) return null;
  const value = baseObject(argument);
  if (!(value instanceof NetObject)) return null;
  return collectionTypeOf(value.netType).kind === 'none' ? null : enumerableOf(value);
}

/** `[ValidateNotNullOrEmpty()]` and, with `checkWhiteSpace`, `[ValidateNotNullOrWhiteSpace()]`. */
export class ValidateNotNullOrEmptyAttribute extends ValidateArgumentsAttribute {
  protected readonly checkWhiteSpace: boolean = false;
  override validate(argument: Value): undefined {
    if (isNull(argument)) throw validationError('ArgumentIsNull', texts.ValidateNotNullOrEmptyFailure);
    const value = baseObject(argument) as Exclude<Value, null>;
    if (typeof value === 'string') {
      if (this.checkWhiteSpace) {
        if (value.trim() === '') throw validationError('ArgumentIsEmptyOrWhiteSpace', texts.ValidateNotNullOrWhiteSpaceFailure);
      } else if (value === '') throw validationError('ArgumentIsEmpty', texts.ValidateNotNullOrEmptyFailure);
      return;
    }
    const items = referenceItems(value);
    // texts in a psobject[] are wrapped there, so that PowerShell does not see that they are empty
    const isWrapped = value instanceof PSArray && value.elementType.fullName === 'System.Management.Automation.PSObject';
    if (items !== null) this.#validateItems(items, isWrapped);
    else if (value instanceof NetDictionary && value.count === 0)
      throw validationError('ArgumentIsEmpty', texts.ValidateNotNullOrEmptyCollectionFailure);
  }
  #validateItems(items: Iterable<Value>, isWrapped: boolean): void {
    let isEmpty = true;
    for (const item of items) {
      isEmpty = false;
      if (isNull(item)) throw validationError('ArgumentIsNull', texts.ValidateNotNullOrEmptyCollectionFailure);
      if (typeof item !== 'string' || isWrapped) continue;
      if (this.checkWhiteSpace) {
        if (item.trim() === '')
          throw validationError('ArgumentCollectionContainsEmptyOrWhiteSpace', texts.ValidateNotNullOrWhiteSpaceCollectionFailure);
      } else if (item === '') throw validationError('ArgumentCollectionContainsEmpty', texts.ValidateNotNullOrEmptyCollectionFailure);
    }
    if (isEmpty) throw validationError('ArgumentIsEmpty', texts.ValidateNotNullOrEmptyCollectionFailure);
  }
}

/** `[ValidateNotNullOrWhiteSpace()]`. */
export class ValidateNotNullOrWhiteSpaceAttribute extends ValidateNotNullOrEmptyAttribute {
  protected override readonly checkWhiteSpace = true;
}

/** `[ValidateDrive('C', …)]`: the path's drive must be one of them. */
export class ValidateDriveAttribute extends ValidateArgumentsAttribute {
  constructor(readonly validRootDrives: readonly string[]) {
    super();
  }
  override validate(argument: Value, context: ExecutionContext): undefined {
    const path = baseObject(argument);
    if (typeof path !== 'string') throw validationError('PathParameterArgumentNotString', texts.ValidateDrivePathArgNotString);
    const drive = scriptServices().driveOf(path, context);
    if (!drive) throw validationError('PathNoRoot', texts.ValidateDrivePathNoRoot);
    if (!this.validRootDrives.some((d) => d.toLowerCase() === drive.toLowerCase()))
      throw validationError('PathRootInvalid', fill(texts.ValidateDrivePathFailure, drive, this.validRootDrives.join(',')));
  }
}

/** `[ValidateUserDrive()]`: the drive `User`. */
export class ValidateUserDriveAttribute extends ValidateDriveAttribute {
  constructor() {
    super(['User']);
  }
}
