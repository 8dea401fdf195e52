import { construct } from '../binding/primitives.ts';
import { invokeMethod } from '../dotnet/invocation.ts';
import { getType } from '../dotnet/registry.ts';
import { NetSecureString } from '../dotnet/security/secure-string.ts';
import { NetException } from '../errors/exceptions.ts';
import { psStyle } from '../formatting/ps-style.ts';
import { NetDictionary } from '../objects/collections.ts';
import { enumMember } from '../objects/enum-value.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { Int64 } from '../objects/numbers.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { ProgressRecord } from '../pipeline/progress-record.ts';
import { runSync } from '../scheduler/scheduler.ts';
import type { PromptField } from '../session/host-prompt.ts';
import { ofScript } from './host-object.ts';
import { FieldDescription } from './host-prompts.ts';
import { ChoiceDescription } from './prompt-for-choice.ts';
import type { HostQuestions, PSHost } from './ps-host.ts';

const fallbackWidth = 80;
const fallbackHeight = 50;

/**
 * A host that a class of a script is, or one of C# (Add-Type): what a session shows and asks goes to the members of its UI, as InternalHost and
 * InternalHostUserInterface pass it on. They run at once: one that waits for something is an error.
 */
export class ScriptedHost implements PSHost {
  readonly interactive = true;
  readonly questions: HostQuestions;

  constructor(readonly behind: NetObject) {
    this.questions = {
      prompt: async (caption, message, fields) => this.prompt(caption, message, fields),
      promptForChoice: async (caption, message, choices, otherwise) => {
        const list = choices.map((c) => (c instanceof ChoiceDescription ? c : new ChoiceDescription(c.label, c.helpMessage)));
        return Number(this.tell('PromptForChoice', caption, message, collection('ChoiceDescription', list), otherwise));
      },
      promptForCredential: async (caption, message, userName) => this.tell('PromptForCredential', caption, message, userName, ''),
    };
  }

  get name(): string {
    return toText(ofScript(this.behind, 'Name'));
  }
  get version(): string {
    return toText(ofScript(this.behind, 'Version'));
  }
  get width(): number {
    return this.sizeOf('Width') ?? fallbackWidth;
  }
  get height(): number {
    return this.sizeOf('Height') ?? fallbackHeight;
  }
  get supportsVirtualTerminal(): boolean {
    return ofScript(this.behind, 'UI', 'SupportsVirtualTerminal') === true;
  }

  write(text: string): void {
    this.tell('Write', text);
  }
  writeLine(text: string): void {
    this.tell('WriteLine', text);
  }
  writeInColours(foreground: Value, background: Value, text: string, newLine: boolean): void {
    if (psStyle.outputRendering === 'PlainText') {
      this.tell(newLine ? 'WriteLine' : 'Write', text);
      return;
    }
    const colour = (name: string): Value => enumMember(getType('System.ConsoleColor'), name) ?? null;
    this.tell(newLine ? 'WriteLine' : 'Write', foreground ?? colour('Gray'), background ?? colour('Black'), text);
  }
  colourOf(side: 'ForegroundColor' | 'BackgroundColor'): Value {
    return ofScript(this.behind, 'UI', 'RawUI', side);
  }
  writeErrorLine(text: string): void {
    this.tell('WriteErrorLine', text);
  }
  writeWarningLine(message: string): void {
    this.tell('WriteWarningLine', message);
  }
  writeVerboseLine(message: string): void {
    this.tell('WriteVerboseLine', message);
  }
  writeDebugLine(message: string): void {
    this.tell('WriteDebugLine', message);
  }
  writeInformationLine(message: string): void {
    this.tell('WriteLine', message);
  }
  writeInformationRecord(record: Value): void {
    this.tell('WriteInformation', record);
  }
  writeProgress(activity: string, status: string, percent: number, completed: boolean): void {
    const record = new ProgressRecord(0, activity, status);
    record.percentComplete = percent;
    record.completed = completed;
    this.tell('WriteProgress', new Int64(0), record);
  }
  writeBytes(bytes: Uint8Array): void {
    this.tell('Write', new TextDecoder().decode(bytes));
  }
  async readLine(): Promise<string | null> {
    const line = this.tell('ReadLine');
    return line === null ? null : toText(line);
  }
  async readSecret(): Promise<string | null> {
    const secret = this.tell('ReadLineAsSecureString');
    return secret instanceof NetSecureString ? secret.text : null;
  }

  /** The host's UI; null where it has none: what is written then goes nowhere. */
  private get ui(): NetObject | null {
    return ofScript(this.behind, 'UI') as NetObject | null;
  }

  private tell(method: string, ...args: readonly Value[]): Value {
    const { ui } = this;
    return ui === null ? null : baseObject(runSync(invokeMethod(ui, method, args)));
  }

  /** A side of the buffer; null where the host says nothing of it (ConsoleLineOutput.ColumnNumber). */
  private sizeOf(side: 'Width' | 'Height'): number | null {
    try {
      const length = ofScript(this.behind, 'UI', 'RawUI', 'BufferSize', side);
      return typeof length === 'number' && length > 0 ? length : null;
    } catch (e) {
      if (e instanceof NetException) return null;
      throw e;
    }
  }

  private prompt(caption: string, message: string, fields: readonly PromptField[]): Map<string, Value> {
    const list = fields.map((field) => {
      const description = new FieldDescription(field.name);
      description.type = field.type;
      description.helpMessage = field.helpMessage;
      return description;
    });
    const given = this.tell('Prompt', caption, message, collection('FieldDescription', list));
    const answers = new Map<string, Value>();
    if (given instanceof NetDictionary) for (const [name, value] of given.entries()) answers.set(toText(name), value);
    return answers;
  }
}

function collection(name: string, items: readonly NetObject[]): Value {
  const made = construct(getType(`System.Collections.ObjectModel.Collection[System.Management.Automation.Host.${name}]`), []);
  for (const item of items) runSync(invokeMethod(made, 'Add', [item]));
  return made;
}
