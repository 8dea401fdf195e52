/** Errors of the wire (remotingexceptions.cs). */
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';

/** PSRemotingTransportException: bytes or lines that are no part of the protocol, or a peer that has gone. */
export function transportException(message: string): NetException {
  return exceptionOf('System.Management.Automation.Remoting.PSRemotingTransportException', message);
}

/** PSRemotingDataStructureException: a message whose payload is not what its type asks for. */
export function dataStructureException(message: string): NetException {
  return exceptionOf('System.Management.Automation.Remoting.PSRemotingDataStructureException', message);
}
