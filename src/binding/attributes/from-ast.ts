import { type AttributeAst, type AttributeBaseAst, type Expression, TypeName } from '../../../grammar/index.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { typeDisplayName } from '../../dotnet/type-text.ts';
import { NetException, RuntimeException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf, extendedTypeSystemException, runtimeException } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { isNamedOrSubclass, NetType } from '../../objects/net-type.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';
import type { SessionState } from '../../session/session-state.ts';
import { fill } from '../binding-messages.ts';
import { construct, convertTo, textOf } from '../primitives.ts';
import { scriptServices } from '../services.ts';
import {
  AliasAttribute,
  AllowEmptyCollectionAttribute,
  AllowEmptyStringAttribute,
  AllowNullAttribute,
  Attribute,
  CmdletBindingAttribute,
  OutputTypeAttribute,
  ParameterAttribute,
  PSTypeName,
} from './attributes.ts';
import { ArgumentTypeConverterAttribute } from './transformation-attributes.ts';
import './types.ts';
import './plain-types.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { typeNameOf } from './types.ts';
import { ValidateNotNullAttribute, ValidateNotNullOrEmptyAttribute, ValidateSetAttribute } from './validate-attributes.ts';

/** Attributes that are made at once, without looking for a constructor; null: these arguments need the general way. */
const builders: Record<string, (args: readonly Value[]) => NetObject | null> = {
  parameter: (args) => (args.length === 0 ? new ParameterAttribute() : null),
  cmdletbinding: (args) => (args.length === 0 ? new CmdletBindingAttribute() : null),
  alias: (args) => new AliasAttribute(args.map(textOf)),
  allownull: (args) => (args.length === 0 ? new AllowNullAttribute() : null),
  allowemptystring: (args) => (args.length === 0 ? new AllowEmptyStringAttribute() : null),
  allowemptycollection: (args) => (args.length === 0 ? new AllowEmptyCollectionAttribute() : null),
  validatenotnull: (args) => (args.length === 0 ? new ValidateNotNullAttribute() : null),
  validatenotnullorempty: (args) => (args.length === 0 ? new ValidateNotNullOrEmptyAttribute() : null),
  validateset: (args) => (args.length === 0 || args.some((a) => typeof a !== 'string') ? null : new ValidateSetAttribute(args.map(textOf))),
  // with a text among them all are texts: the constructor that takes params string[]
  outputtype: (args) =>
    new OutputTypeAttribute(
      args.every((a) => a instanceof NetType)
        ? args.map((a) => typeNameOf(a as NetType))
        : args.map((a) => new PSTypeName(a instanceof NetType ? typeDisplayName(a) : textOf(a), null)),
    ),
};

/** The type of an attribute: the name as it is, or with `Attribute` after it. @throws RuntimeException when there is none */
export function attributeTypeOf(ast: AttributeAst, sessionState: SessionState | null): NetType {
  const name = ast.typeName;
  const services = scriptServices();
  const type = services.findTypeName(name, sessionState);
  if (type && isAttribute(type)) return type;
  const longer =
    name.kind === 'TypeName'
      ? services.findTypeName(new TypeName(name.extent, `${name.name}Attribute`, name.assemblyName), sessionState)
      : undefined;
  if (longer && isAttribute(longer)) return longer;
  const error = runtimeException(
    'CustomAttributeTypeNotFound',
    'InvalidOperation',
    fill("Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is loaded.", name.fullName),
  );
  throw at(about(error, ast, 'AttributeAst'), ast);
}

/** Names a syntax node as the target of an error. */
function about(error: NetException, ast: { extent: AttributeAst['extent'] }, typeName: string): NetException {
  const record = error.errorRecord;
  if (record) {
    record.targetName = ast.extent.text;
    record.targetType = typeName;
  }
  return error;
}

/** True for a class of attributes. */
export function isAttribute(type: NetType): boolean {
  return isNamedOrSubclass(type, 'System.Attribute');
}

function at(error: NetException, ast: { extent: AttributeAst['extent'] }): NetException {
  const record = error.errorRecord;
  if (record) {
    record.scriptExtent ??= ast.extent;
    record.invocationInfo ??= new InvocationInfo(null, ast.extent);
  }
  return error;
}

/**
 * The object that an attribute or type constraint of a script stands for (Compiler.GetAttribute).
 * @throws RuntimeException when the type, a constructor or a property cannot be found.
 */
export function attributeFromAst(ast: AttributeBaseAst, sessionState: SessionState | null): NetObject {
  if (ast.kind === 'TypeConstraintAst')
    return new ArgumentTypeConverterAttribute(scriptServices().resolveTypeName(ast.typeName, sessionState));
  return makeAttribute(ast as AttributeAst, sessionState);
}

function makeAttribute(ast: AttributeAst, sessionState: SessionState | null): NetObject {
  const services = scriptServices();
  const evaluate = (e: Expression): Value => {
    try {
      return services.evaluateAttributeArgument(e, sessionState);
    } catch (error) {
      // An argument that means nothing (a type that does not exist) is an error of the attribute.
      if (error instanceof NetException && error.errorRecord) error.errorRecord.invocationInfo = new InvocationInfo(null, ast.extent);
      throw error;
    }
  };
  const args = ast.positionalArguments.map(evaluate);
  const simple = ast.typeName.kind === 'TypeName' ? ownEntry(builders, ast.typeName.name.toLowerCase()) : undefined;
  try {
    let attribute = simple?.(args) ?? null;
    if (attribute === null) attribute = construct(attributeTypeOf(ast, sessionState), args) as NetObject;
    for (const named of ast.namedArguments)
      setProperty(ast, attribute, named.argumentName, named.expressionOmitted || evaluate(named.argument), named);
    return attribute;
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    const cause = constructorFailure(e);
    if (cause instanceof RuntimeException) throw at(noConstructor(cause), ast);
    // those that the engine knows are made without reflection (Compiler.GetAttribute)
    if (simple !== undefined && e !== cause) throw cause;
    if (simple !== undefined && isEngineException(cause)) throw cause;
    throw at(
      runtimeException(
        'ExceptionConstructingAttribute',
        'InvalidOperation',
        `The following exception occurred while constructing the attribute "${ast.typeName.fullName}": "${cause.message}"`,
        null,
        undefined,
        cause,
      ),
      ast,
    );
  }
}

/** What a constructor threw, without the exception of the method call around it. */
function constructorFailure(e: NetException): NetException {
  return derivesFrom(e, 'System.Management.Automation.MethodException') && e.innerException ? e.innerException : e;
}

/** What has an error record of its own: PSInvalidCastException, PSArgumentException … */
function isEngineException(e: NetException): boolean {
  return e.netType.fullName.startsWith('System.Management.Automation.PS');
}

/** An attribute that no constructor makes is told in other words than `::new()`. */
function noConstructor(e: RuntimeException): RuntimeException {
  if (e.errorRecord?.errorId !== 'MethodCountCouldNotFindBest') return e;
  const text = e.message.replace('"new"', '".ctor"');
  return extendedTypeSystemException('MethodCountCouldNotFindBest', text, 'MethodException') as RuntimeException;
}

/** Built-in attributes whose unknown properties PowerShell blames on CmdletBinding. */
const blamedOnCmdletBinding = new Set(['parameter', 'cmdletbinding', 'alias', 'validateset', 'outputtype']);

function setProperty(owner: AttributeAst, attribute: NetObject, name: string, value: Value, ast: { extent: AttributeAst['extent'] }): void {
  const property = attribute.netType.getProperty(name, false);
  if (!property?.body.set) {
    const error = runtimeException(
      'PropertyNotFoundForType',
      'InvalidOperation',
      `Property '${name}' cannot be found for type '${
        blamedOnCmdletBinding.has(owner.typeName.name.toLowerCase())
          ? 'System.Management.Automation.CmdletBindingAttribute'
          : attribute.netType.fullName
      }'.`,
    );
    throw at(about(error, ast, 'NamedAttributeArgumentAst'), ast);
  }
  if (attribute instanceof ParameterAttribute && value === '' && /^helpmessage/i.test(name)) throw invalidArgument(property.name);
  const converted = property.propertyType === wellKnown.object ? value : convertTo(value, property.propertyType);
  property.body.set(attribute, converted);
}

function invalidArgument(name: string): NetException {
  return exceptionOf(
    'System.Management.Automation.PSArgumentException',
    `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`,
  );
}

/** True for anything that may stand in `RuntimeDefinedParameter.Attributes`. */
export function isAttributeObject(value: Value): value is NetObject {
  return value instanceof Attribute || (value instanceof NetObject && isAttribute(value.netType));
}
