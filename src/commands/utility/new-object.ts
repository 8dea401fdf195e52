import { newObject as construct, invokeMethod } from '../../dotnet/invocation.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { asThrownByScript, exceptionOf, extendedTypeSystemException, newErrorRecord, wrapMethodException } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { isConstrained, isCoreType, refusalText } from '../../objects/language-mode.ts';
import { getMember, psTypeNames, setProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { refuseIfConstrained } from './language-restrictions.ts';
import { isPropertyMember } from './object-model.ts';
import { typeByName } from './type-by-name.ts';

type Runtime = Pick<CmdletRuntime, 'throwTerminatingError' | 'context'>;

/** Sets properties, or calls methods, by name (LanguagePrimitives.SetObjectProperties with enableMethodCall). */
function* setProperties(cmd: Runtime, target: Value, table: NetDictionary): Steps<void> {
  for (const [key, value] of [...table.entries()]) {
    const name = toText(key);
    const member = getMember(target, name);
    if (!member && target instanceof PSObject && target.isCustomObject) {
      if (name.toLowerCase() === 'pstypename' && typeof value === 'string') target.typeNames = [value, ...psTypeNames(target)];
      else target.instanceMembers.set(new PSNoteProperty(name, value));
    } else if (!member) {
      const message = `The member "${name}" was not found for the specified .NET object.`;
      cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'InvalidOperationException', 'InvalidOperation'));
    } else if (isPropertyMember(member)) {
      try {
        yield* complete(setProperty(target, name, value, cmd.context));
      } catch (e) {
        if (isFlowControl(e) || !(e instanceof NetException)) throw e;
        const message = 'The value supplied is not valid, or the property is read-only. Change the value, and then try again.';
        cmd.throwTerminatingError(errorRecord('Exception', message, 'SetValueException', 'InvalidData'));
      }
    } else yield* complete(invokeMethod(target, name, [value], { context: cmd.context }));
  }
}

/** The type that a name means; null when there is none. @throws what is wrong with a name that means several */
function named(cmd: { throwTerminatingError(record: ErrorRecord): never }, name: string): NetType | null {
  try {
    return typeByName(name);
  } catch (e) {
    if (e instanceof NetException && e.errorRecord?.errorId === 'AmbiguousTypeReference') return cmd.throwTerminatingError(e.errorRecord);
    throw e;
  }
}

/** New-Object (New-Object.cs); COM objects do not exist on this system. */
export const newObjectCommand = defineCmdlet({
  name: 'New-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewObjectCommand',
  defaultParameterSet: 'Net',
  parameters: {
    TypeName: { type: 'string', position: 0, mandatory: true, sets: ['Net'], validate: ['trustedData'], help: 'Name of a type.' },
    ArgumentList: { type: 'object[]', position: 1, sets: ['Net'], aliases: ['Args'], validate: ['trustedData'], help: 'Arguments.' },
    Strict: { type: 'switch', sets: ['Com'], help: 'Fails where a COM object comes with an interoperability assembly.' },
    Property: {
      type: 'System.Collections.IDictionary',
      validate: ['trustedData'],
      help: 'Properties: names, patterns, script blocks or hashtables.',
    },
  },
  synopsis: 'Makes an object of a type.',
  *begin(cmd): Steps<void> {
    const name = cmd.args.TypeName as string;
    const type = named(cmd, name);
    if (type === null) {
      const message = `Cannot find type [${name}]: verify that the assembly containing this type is loaded.`;
      return cmd.throwTerminatingError(errorRecord('PSArgument', message, 'TypeNotFound', 'InvalidType'));
    }
    if (isConstrained() && !isCoreType(type)) {
      const id = 'CannotCreateTypeConstrainedLanguage';
      refuseIfConstrained(cmd, { id, message: refusalText(id) });
    }
    if (type.isByRefLike) {
      const message = `Cannot create instances of the ByRef-like type "${String(type)}". ByRef-like types are not supported in PowerShell.`;
      cmd.throwTerminatingError(errorRecord('PSInvalidOperation', message, 'CannotInstantiateBoxedByRefLikeType', 'InvalidOperation'));
    }
    const args = cmd.args.ArgumentList ?? [];
    const constructors = type.getConstructors();
    const usable =
      args.length > 0
        ? constructors.length > 0 || type.kind === 'array'
        : type.isValueType || constructors.some((c) => c.parameters.length === 0);
    // a class of C# may have constructors that nobody can call
    if (type.isAbstract && isOfScript(type) && constructors.some((c) => c.parameters.length === args.length)) {
      const inner = exceptionOf(
        'System.MemberAccessException',
        `Cannot create an instance of ${type.name} because it is an abstract class.`,
      );
      const failure = wrapMethodException('.ctor', args.length, inner);
      cmd.throwTerminatingError(newErrorRecord(failure, 'ConstructorInvokedThrowException', 'InvalidOperation'));
    }
    if (!usable || (type.isAbstract && !isOfScript(type))) {
      const message = `A constructor was not found. Cannot find an appropriate constructor for type ${name}.`;
      cmd.throwTerminatingError(errorRecord('PSArgument', message, 'CannotFindAppropriateCtor', 'ObjectNotFound'));
    }
    let made: Value = null;
    try {
      // a struct has its default value where no constructor takes nothing
      const isDefault = args.length === 0 && type.isValueType && !constructors.some((c) => c.parameters.length === 0);
      made = isDefault ? type.defaultValue() : yield* complete(construct(type, args, cmd.context));
    } catch (e) {
      if (!(e instanceof NetException) || isFlowControl(e)) throw e;
      cmd.throwTerminatingError(
        newErrorRecord(
          noOverload(type, e, args.length) ??
            (type.isScriptType ? constructorFailure(args.length, e) : wrapMethodException('.ctor', args.length, e)),
          'ConstructorInvokedThrowException',
          'InvalidOperation',
        ),
      );
    }
    const properties = baseObject((cmd.args.Property ?? null) as Value);
    if (made !== null && properties instanceof NetDictionary) yield* setProperties(cmd, made, properties);
    const s = cmd.write(made);
    if (s) yield* s;
  },
});

/** True for types that scripts have compiled. */
function isOfScript(type: NetType): boolean {
  return (type as NetType & { readonly assembly: string }).assembly.endsWith('PublicKeyToken=null');
}

/** That no constructor fits, or that an argument does not convert, is told with the name of the type. */
function noOverload(type: NetType, e: NetException, argCount: number): NetException | null {
  const wrong = /^Cannot convert argument "([^"]*)"([\s\S]*), for "\.ctor" to type /.exec(e.message);
  if (wrong) {
    // The argument is told by its number (Adapter.MethodArgumentConvertTo of CreateInstance).
    const fitting = type.getConstructors().filter((c) => c.parameters.length === argCount);
    const index = Math.max(0, ...fitting.map((c) => c.parameters.findIndex((p) => p.name === wrong[1])));
    const message = `Cannot convert argument "${index}"${wrong[2]}, for "${type.name}" to type ${e.message.slice(wrong[0].length)}`;
    return extendedTypeSystemException(e.errorRecord?.errorId ?? '', message, 'MethodException', e.innerException);
  }
  if (e.errorRecord?.errorId !== 'MethodCountCouldNotFindBest') return null;
  return extendedTypeSystemException('MethodCountCouldNotFindBest', e.message.replace('"new"', `"${type.name}"`), 'MethodException');
}

/** What a constructor of a class of a script threw: .NET's call of it wraps even what the engine has wrapped already. */
function constructorFailure(argCount: number, e: NetException): NetException {
  const inner = asThrownByScript(e);
  return extendedTypeSystemException(
    'ConstructorInvokedThrowException',
    `Exception calling ".ctor" with "${argCount}" argument(s): "${inner.message}"`,
    'MethodInvocationException',
    inner,
  );
}
