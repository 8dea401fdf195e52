/** A search for a character: `f`, `F`, `t`, `T`. */
export interface CharacterSearch {
  readonly character: string;
  readonly isBackward: boolean;
  /** Stops one character before what was found. */
  readonly isBackoff: boolean;
}

/** What was deleted or copied last; lines go in as lines (ViRegister.cs). */
export interface Register {
  readonly text: string;
  readonly isLinewise: boolean;
}

/** What the edit mode Vi knows from one key to the next. */
export class ViState {
  /** True in command mode; what is typed is text otherwise. */
  isCommandMode = false;
  register: Register = { text: '', isLinewise: false };
  search: CharacterSearch | null = null;
  /** Does the last change again (RepeatLastCommand). */
  lastChange: (() => void | Promise<void>) | null = null;
  historySearch = { text: '', step: -1 as -1 | 1 };
}
