import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord, runtimeException } from '../../errors/throw.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { PSMemberInfo } from '../../objects/ps-member-info.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { dataFiles } from './data-files.ts';
import { makeMember, standardMembers } from './type-data-members.ts';
import type { TypeDataObject } from './type-data-object.ts';
import { type TypeDataUpdate, updateTypeTable } from './type-data-update.ts';
import { earlierTypesErrors, loadTypesFile } from './types-files.ts';
import type { updateTypeDataParameters } from './update-type-data-parameters.ts';

type Arguments = CmdletRuntime<typeof updateTypeDataParameters>['args'];

/** What a TypeData object adds to its type. */
export function updateOf(data: TypeDataObject): TypeDataUpdate {
  const { typeName: name, memberInfos: members, standardInfos: standardMembers, typeConverter, typeAdapter } = data;
  return { name, members, standardMembers, typeConverter, typeAdapter };
}

/** Reads the files of -PrependPath, the last first, and of -AppendPath (UpdateTypeDataCommand.ProcessTypeFiles). */
export function* processTypeFiles(cmd: CmdletRuntime, args: Arguments): Steps<void> {
  const before = yield* dataFiles(cmd, args.PrependPath ?? [], 'TypesPrependPathException');
  const after = yield* dataFiles(cmd, args.AppendPath ?? [], 'TypesAppendPathException');
  const read: string[] = [];
  for (const path of [...before.reverse(), ...after])
    if ((yield* complete(cmd.shouldProcess(`FileName: ${path}`, 'Update TypeData'))) && !read.includes(path)) read.push(path);
  const messages = read.length > 0 ? earlierTypesErrors(read) : [];
  for (const path of read) messages.push(...loadTypesFile(path));
  for (const message of messages) {
    const exception = runtimeException('RuntimeException', 'NotSpecified', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesXmlUpdateException', 'InvalidOperation')));
  }
}

/** What is said of methods that can be no members (PSCodeProperty, PSCodeMethod). */
const codeFormatErrors = new Set(['CodePropertyGetterFormat', 'CodePropertySetterFormat', 'WrongMethodFormat']);

/** Adds the member that the arguments describe (UpdateTypeDataCommand.ProcessDynamicType). @throws the command's errors for arguments that make none */
export function* processDynamicType(cmd: CmdletRuntime, args: Arguments): Steps<void> {
  const name = args.TypeName;
  if (name === undefined) return;
  if (name.trim() === '')
    cmd.throwTerminatingError(
      errorRecord(
        'InvalidOperation',
        'The target type name should not be null, empty, or contain only white spaces.',
        'TargetTypeNameEmpty',
        'InvalidOperation',
        name,
      ),
    );
  const members: PSMemberInfo[] = [];
  if (args.MemberType !== undefined) {
    try {
      members.push(makeMember(cmd, String(args.MemberType), args.MemberName, cmd.boundValue('Value'), cmd.boundValue('SecondValue')));
    } catch (e) {
      // methods that do not fit are found only when the type table is changed
      if (!(e instanceof NetException) || !codeFormatErrors.has(e.errorRecord?.errorId ?? '')) throw e;
      yield* writeUpdateError(cmd, `Error in TypeData "${name}": Exception: ${e.message}`);
      return;
    }
  }
  if (args.MemberType === undefined && (args.MemberName !== undefined || cmd.isBound('Value') || cmd.isBound('SecondValue'))) {
    const message = 'The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.';
    cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'MemberTypeIsMissing', 'InvalidOperation'));
  }
  const typeConverter = (args.TypeConverter as NetType | undefined) ?? null;
  const typeAdapter = (args.TypeAdapter as NetType | undefined) ?? null;
  yield* update(cmd, { name, members, standardMembers: standardMembers(args), typeConverter, typeAdapter }, args.Force);
}

/** Changes one type where -WhatIf and -Confirm agree; what the type table refuses is written as errors. */
export function* update(cmd: CmdletRuntime, data: TypeDataUpdate, force: boolean): Steps<void> {
  if (data.members.length === 0 && data.standardMembers.length === 0 && !data.typeConverter && !data.typeAdapter) {
    const message = `No member is specified for the update on type "${data.name}".`;
    yield* complete(cmd.writeError(errorRecord('InvalidOperation', message, 'TypeDataEmpty', 'InvalidOperation')));
    return;
  }
  if (!(yield* complete(cmd.shouldProcess(`Type to update: ${data.name}`, 'Update TypeData')))) return;
  for (const message of updateTypeTable(data, force)) yield* writeUpdateError(cmd, message);
}

function* writeUpdateError(cmd: CmdletRuntime, message: string): Steps<void> {
  const exception = runtimeException('RuntimeException', 'NotSpecified', message);
  yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesDynamicUpdateException', 'InvalidOperation')));
}
