import { NullString } from '../../dotnet/null-string.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { NetPSCredential } from '../../dotnet/security/secure-string.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf, invalidCast } from '../../errors/throw.ts';
import { PSArray, PSReference } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { isNumeric } from '../../objects/type-code.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import { lift, type Step } from '../../scheduler/suspension.ts';
import { promptForCredential } from '../../session/credential-prompt.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { runspaceObjects } from '../../session/runspace-events.ts';
import { metadataException } from '../binding-errors.ts';
import { collectionTypeOf } from '../collection-type.ts';
import { convertTo, enumerableOf } from '../primitives.ts';
import { SwitchParameter } from '../switch-parameter.ts';
import { CmdletMetadataAttribute } from './attributes.ts';
import { callScriptMethod } from './script-members.ts';

/** The base of attributes that turn an argument into another before it is bound; classes of scripts derive from it. */
export class ArgumentTransformationAttribute extends CmdletMetadataAttribute {
  /** True when it is also asked for null given to an optional parameter. */
  get transformsNull(): boolean {
    const property = this.netType.isScriptType ? this.netType.getProperty('TransformNullOptionalParameters', false) : undefined;
    return property?.body.get ? property.body.get(this) !== false : true;
  }
  /** @throws anything: the binder wraps it. */
  transform(input: Value, context: ExecutionContext): Step<Value> {
    return callScriptMethod(this, 'Transform', [context.getVariableValue('ExecutionContext') ?? null, input]);
  }
}

/** A transformation of a cmdlet's own parameter (`transform` of its declaration). */
export class DeclaredTransformation extends ArgumentTransformationAttribute {
  constructor(private readonly body: (value: Value, context: ExecutionContext) => Value) {
    super();
  }
  override transform(input: Value, context: ExecutionContext): Value {
    return this.body(input, context);
  }
}

/** A type constraint of a script's parameter (ArgumentTypeConverterAttribute.cs). */
export class ArgumentTypeConverterAttribute extends ArgumentTransformationAttribute {
  /** Whether the type is Boolean or SwitchParameter (or their nullables): texts are then refused. */
  readonly #boolean: boolean;
  /** Whether it is [ref]. */
  readonly #reference: boolean;
  readonly #elementBoolean: NetType | null;
  constructor(readonly targetType: NetType) {
    super();
    this.#boolean = isBooleanOrSwitch(targetType);
    this.#reference = targetType.fullName === 'System.Management.Automation.PSReference';
    const { elementType } = collectionTypeOf(targetType);
    this.#elementBoolean = elementType && isBooleanOrSwitch(elementType) ? elementType : null;
  }
  override transform(input: Value): Value {
    return this.convert(input, false, false);
  }
  /**
   * Converts an argument.
   * @param bindingScriptCmdlet for advanced functions: arrays do not become strings.
   * @throws ArgumentTransformationMetadataException around a failed conversion.
   */
  convert(input: Value, bindingParameters: boolean, bindingScriptCmdlet: boolean): Value {
    try {
      return convertTo(bindingParameters ? this.#prepare(input, bindingScriptCmdlet) : input, this.targetType);
    } catch (e) {
      throw transformationError(e);
    }
  }
  #prepare(input: Value, bindingScriptCmdlet: boolean): Value {
    let value = input;
    if (value instanceof NetObject) {
      const base = baseObject(value);
      if (this.#reference) {
        if (!(base instanceof PSReference))
          throw invalidCast('InvalidCastExceptionReferenceTypeExpected', 'Reference type is expected in argument.');
        return value;
      }
      if (base instanceof PSReference) value = base.value;
      // to a parameter it is nothing else than null
      if (base instanceof NullString && this.targetType === wellKnown.string) value = null;
      if (bindingScriptCmdlet && this.targetType === wellKnown.string && base instanceof PSArray)
        throw invalidCast('InvalidCastFromAnyTypeToString', 'Cannot convert value to type System.String.');
    } else if (this.#reference) throw invalidCast('InvalidCastExceptionReferenceTypeExpected', 'Reference type is expected in argument.');
    if (this.#boolean) checkBoolean(value, this.targetType);
    if (bindingScriptCmdlet && this.#elementBoolean) {
      const items = enumerableOf(value);
      if (items === null) checkBoolean(value, this.#elementBoolean);
      else for (const item of items) checkBoolean(item, this.#elementBoolean);
    }
    return value;
  }
}

function transformationError(e: unknown): unknown {
  if (!(e instanceof NetException) || !isPSInvalidCast(e)) return e;
  return metadataException('ArgumentTransformationMetadataException', 'ArgumentTransformationMetadataException', e.message, e);
}

/** True for PSInvalidCastException (and what derives from it). */
export function isPSInvalidCast(e: NetException): boolean {
  return derivesFrom(e, 'System.Management.Automation.PSInvalidCastException');
}

/** `[bool]` or `[switch]`, or their nullables. */
export function isBooleanOrSwitch(type: NetType): boolean {
  const plain = underlying(type);
  return plain === wellKnown.boolean || plain === wellKnown.switchParameter;
}

function underlying(type: NetType): NetType {
  return type.genericDefinition?.fullName === 'System.Nullable`1' ? (type.genericArguments[0] as NetType) : type;
}

/** Refuses what is neither a boolean nor a number (an enum value is one). @throws PSInvalidCastException */
export function checkBoolean(given: Value, type: NetType): void {
  const value = baseObject(given);
  if (value === null) {
    if (underlying(type) === type && type === wellKnown.boolean) throw invalidBoolean('', type);
    return;
  }
  if (isNumeric(value) || typeof value === 'boolean' || value instanceof SwitchParameter || value instanceof EnumValue) return;
  throw invalidBoolean(typeToString(typeOf(value)), type);
}

function invalidBoolean(typeName: string, type: NetType): NetException {
  return invalidCast(
    'InvalidCastExceptionUnsupportedParameterType',
    `Cannot convert value "${typeName}" to type "${typeToString(type)}". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`,
  );
}

/** `[Runspace()]`: the name, the id or the instance id of an open runspace becomes that runspace (RunspaceAttribute.cs). */
export class RunspaceAttribute extends ArgumentTransformationAttribute {
  override get transformsNull(): boolean {
    return false;
  }
  override transform(input: Value, context: ExecutionContext): Value {
    return input === null ? null : (runspaceObjects.find(context, baseObject(input)) ?? input);
  }
}

/** `[Credential()]`: a user name becomes a credential, for which a person is asked for the password (CredentialAttribute.cs). */
export class CredentialAttribute extends ArgumentTransformationAttribute {
  override get transformsNull(): boolean {
    return false;
  }
  override transform(input: Value, context: ExecutionContext): Step<Value> {
    if (baseObject(input) instanceof NetPSCredential) return input;
    const given = baseObject(input);
    // nothing but a text is a name
    if (given !== null && typeof given !== 'string') throw exceptionOf('System.Management.Automation.PSArgumentException', 'userName');
    const userName = given;
    return lift(promptForCredential(context.host, 'PowerShell credential request', 'Enter your credentials.', userName));
  }
}
