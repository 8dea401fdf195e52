import { editorFunctions } from './functions/index.ts';
import { type KeyHandler, type KeyTables, keyTables } from './key-handlers.ts';
import { viCommandBindings, viInsertBindings } from './vi/bindings.ts';

/** Bindings of both edit modes (SetDefaultWindowsBindings and SetDefaultEmacsBindings). */
const common = `
Enter AcceptLine
Shift+Enter AddLine
Backspace BackwardDeleteChar
Ctrl+h BackwardDeleteChar
Delete DeleteChar
LeftArrow BackwardChar
RightArrow ForwardChar
Shift+LeftArrow SelectBackwardChar
Shift+RightArrow SelectForwardChar
UpArrow PreviousHistory
DownArrow NextHistory
Home BeginningOfLine
End EndOfLine
Shift+Home SelectBackwardsLine
Shift+End SelectLine
Ctrl+c CopyOrCancelLine
Ctrl+l ClearScreen
Ctrl+r ReverseSearchHistory
Ctrl+s ForwardSearchHistory
Ctrl+Spacebar MenuComplete
Alt+0 DigitArgument
Alt+1 DigitArgument
Alt+2 DigitArgument
Alt+3 DigitArgument
Alt+4 DigitArgument
Alt+5 DigitArgument
Alt+6 DigitArgument
Alt+7 DigitArgument
Alt+8 DigitArgument
Alt+9 DigitArgument
Alt+- DigitArgument
Alt+? WhatIsKey
Alt+h ShowParameterHelp
F1 ShowCommandHelp
F2 SwitchPredictionView
Ctrl+Alt+? ShowKeyBindings
Alt+. YankLastArg
`;

const emacs = `
Alt+< BeginningOfHistory
Alt+> EndOfHistory
Tab Complete
Ctrl+a BeginningOfLine
Ctrl+b BackwardChar
Ctrl+d DeleteCharOrExit
Ctrl+e EndOfLine
Ctrl+f ForwardChar
Ctrl+g Abort
Ctrl+k KillLine
Ctrl+m ValidateAndAcceptLine
Ctrl+j ValidateAndAcceptLine
Ctrl+n NextHistory
Ctrl+o AcceptAndGetNext
Ctrl+p PreviousHistory
Ctrl+t SwapCharacters
Ctrl+u BackwardKillInput
Ctrl+w UnixWordRubout
Ctrl+y Yank
Ctrl+_ Undo
Ctrl+] CharacterSearch
Ctrl+Alt+] CharacterSearchBackward
Ctrl+LeftArrow BackwardWord
Ctrl+RightArrow ForwardWord
Alt+b BackwardWord
Alt+B SelectBackwardWord
Alt+d KillWord
Alt+f ForwardWord
Alt+F SelectForwardWord
Alt+r RevertLine
Alt+y YankPop
Alt+u UpcaseWord
Alt+l DowncaseWord
Alt+c CapitalizeWord
Alt+Backspace BackwardKillWord
Alt+= PossibleCompletions
Alt+_ YankLastArg
Ctrl+Alt+y YankNthArg
Alt+Spacebar SetMark
Ctrl+x,Backspace BackwardKillInput
Ctrl+x,Ctrl+u Undo
Ctrl+x,Ctrl+x ExchangePointAndMark
`;

const windows = `
Ctrl+Enter InsertLineAbove
Ctrl+Shift+Enter InsertLineBelow
Escape RevertLine
Ctrl+LeftArrow BackwardWord
Ctrl+RightArrow NextWord
Ctrl+Shift+LeftArrow SelectBackwardWord
Ctrl+Shift+RightArrow SelectNextWord
Tab TabCompleteNext
Shift+Tab TabCompletePrevious
Ctrl+a SelectAll
Ctrl+v Paste
Shift+Insert Paste
Ctrl+x Cut
Ctrl+y Redo
Ctrl+z Undo
Ctrl+Backspace BackwardKillWord
Ctrl+Delete KillWord
Ctrl+Home BackwardDeleteInput
Ctrl+End ForwardDeleteInput
Ctrl+] GotoBrace
F3 CharacterSearch
Shift+F3 CharacterSearchBackward
F8 HistorySearchBackward
Shift+F8 HistorySearchForward
Alt+F7 ClearHistory
Alt+d KillWord
Ctrl+w BackwardKillWord
`;

const tables = {
  Emacs: [common, emacs],
  Windows: [common, windows],
  ViInsert: [viInsertBindings],
  ViCommand: [viCommandBindings],
} as const;

/** The edit modes; Vi has two. */
export type KeyTableName = keyof typeof tables;

/** The tables of an edit mode: what keys do before somebody changes it. */
export function defaultKeyTables(mode: KeyTableName): KeyTables {
  const lines = tables[mode].flatMap((text) => text.trim().split('\n'));
  return keyTables(
    lines.map((line) => {
      const [chord = '', name = ''] = line.split(' ');
      return [chord, editorFunctions.get(name.toLowerCase()) as KeyHandler] as const;
    }),
  );
}
