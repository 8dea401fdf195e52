/** Where an error happened, as text: the grammar has it, whose own errors show it too. */
export { positionMessage } from '../../grammar/position-message.ts';
